/** Passages between settings, ordered by when they were true. */
@NullMarked
package no.tverrlag.team.transition;

import org.jspecify.annotations.NullMarked;
