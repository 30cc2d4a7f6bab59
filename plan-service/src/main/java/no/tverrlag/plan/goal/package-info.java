/** Goals: proposed, agreed, evaluated, closed. The three acts share one fold. */
@NullMarked
package no.tverrlag.plan.goal;

import org.jspecify.annotations.NullMarked;
