/** Stored facts as public ones. */
@NullMarked
package no.tverrlag.plan.outlet;

import org.jspecify.annotations.NullMarked;
