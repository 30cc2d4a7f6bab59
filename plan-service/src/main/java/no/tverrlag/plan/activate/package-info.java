/** From a draft to a plan that is worked by: the checklist of what a plan must contain. */
@NullMarked
package no.tverrlag.plan.activate;

import org.jspecify.annotations.NullMarked;
