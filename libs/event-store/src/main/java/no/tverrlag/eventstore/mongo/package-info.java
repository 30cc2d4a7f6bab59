/** The log on MongoDB's protocol. */
@NullMarked
package no.tverrlag.eventstore.mongo;

import org.jspecify.annotations.NullMarked;
