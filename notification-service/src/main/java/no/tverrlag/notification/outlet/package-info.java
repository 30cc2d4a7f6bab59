/** From stored to public events. */
@NullMarked
package no.tverrlag.notification.outlet;

import org.jspecify.annotations.NullMarked;
