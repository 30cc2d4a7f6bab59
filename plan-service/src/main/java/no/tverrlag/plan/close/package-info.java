/** Ending a plan. */
@NullMarked
package no.tverrlag.plan.close;

import org.jspecify.annotations.NullMarked;
