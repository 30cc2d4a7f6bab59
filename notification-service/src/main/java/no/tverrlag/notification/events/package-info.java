/** What the notification service records. */
@NullMarked
package no.tverrlag.notification.events;

import org.jspecify.annotations.NullMarked;
