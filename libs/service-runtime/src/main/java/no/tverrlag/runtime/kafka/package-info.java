/** Outlet and intake. */
@NullMarked
package no.tverrlag.runtime.kafka;

import org.jspecify.annotations.NullMarked;
