/** How the log works, without a database, a clock or a thread of its own. */
@NullMarked
package no.tverrlag.eventstore.core;

import org.jspecify.annotations.NullMarked;
