/** What every service does at its edge, tried on this one over HTTP. */
@NullMarked
package no.tverrlag.notification.edge;

import org.jspecify.annotations.NullMarked;
