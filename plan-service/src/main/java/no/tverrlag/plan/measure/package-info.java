/** What is done for a goal, and by whom. */
@NullMarked
package no.tverrlag.plan.measure;

import org.jspecify.annotations.NullMarked;
