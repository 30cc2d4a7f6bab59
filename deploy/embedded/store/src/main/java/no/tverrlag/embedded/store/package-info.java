/** A durable store that speaks MongoDB's protocol. */
@NullMarked
package no.tverrlag.embedded.store;

import org.jspecify.annotations.NullMarked;
