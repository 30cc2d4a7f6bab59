/** Who may consent at which age. */
@NullMarked
package no.tverrlag.team.competence;

import org.jspecify.annotations.NullMarked;
