/** What does the plan say? */
@NullMarked
package no.tverrlag.plan.planof;

import org.jspecify.annotations.NullMarked;
