/** The notification service. */
@NullMarked
package no.tverrlag.notification;

import org.jspecify.annotations.NullMarked;
