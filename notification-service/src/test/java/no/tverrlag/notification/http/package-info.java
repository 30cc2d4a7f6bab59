/** Notification-service over HTTP and topics, with a real store, broker and token issuer. */
@NullMarked
package no.tverrlag.notification.http;

import org.jspecify.annotations.NullMarked;
