/** Having seen a notice. */
@NullMarked
package no.tverrlag.notification.acknowledge;

import org.jspecify.annotations.NullMarked;
