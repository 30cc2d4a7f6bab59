/** What one actor has been told. */
@NullMarked
package no.tverrlag.notification.inbox;

import org.jspecify.annotations.NullMarked;
