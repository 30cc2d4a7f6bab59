/** Telling somebody. */
@NullMarked
package no.tverrlag.notification.raise;

import org.jspecify.annotations.NullMarked;
