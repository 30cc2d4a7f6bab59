/** What the other services published. */
@NullMarked
package no.tverrlag.notification.intake;

import org.jspecify.annotations.NullMarked;
