/** Who coordinates, who takes part, which meetings and disagreements there are. */
@NullMarked
package no.tverrlag.team.teamoverview;

import org.jspecify.annotations.NullMarked;
