/** Services that disagree on who is responsible say so, and the unit settles it. */
@NullMarked
package no.tverrlag.team.disagreement;

import org.jspecify.annotations.NullMarked;
