/** Opening the one plan of a person. */
@NullMarked
package no.tverrlag.plan.open;

import org.jspecify.annotations.NullMarked;
