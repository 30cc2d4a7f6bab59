/** Who stands how to a person, for access. */
@NullMarked
package no.tverrlag.team.relations;

import org.jspecify.annotations.NullMarked;
