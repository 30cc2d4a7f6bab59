/** What other services say, as it comes in. */
@NullMarked
package no.tverrlag.plan.intake;

import org.jspecify.annotations.NullMarked;
