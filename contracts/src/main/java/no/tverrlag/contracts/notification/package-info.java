/** What the notification service tells the others. */
@NullMarked
package no.tverrlag.contracts.notification;

import org.jspecify.annotations.NullMarked;
