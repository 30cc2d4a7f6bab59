/** An event store for Axon 5 on MongoDB. */
@NullMarked
package no.tverrlag.eventstore;

import org.jspecify.annotations.NullMarked;
