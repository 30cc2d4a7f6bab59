/** A Kafka broker for one machine. */
@NullMarked
package no.tverrlag.embedded.broker;

import org.jspecify.annotations.NullMarked;
