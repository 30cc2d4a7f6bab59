/** Every public fact of every service, once, as it came. */
@NullMarked
package no.tverrlag.history.journal;

import org.jspecify.annotations.NullMarked;
