/** Axon 5 on top of the log: one thin adapter and a token store. */
@NullMarked
package no.tverrlag.eventstore.axon;

import org.jspecify.annotations.NullMarked;
