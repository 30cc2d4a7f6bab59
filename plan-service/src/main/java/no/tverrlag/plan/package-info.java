/** The plan service. */
@NullMarked
package no.tverrlag.plan;

import org.jspecify.annotations.NullMarked;
