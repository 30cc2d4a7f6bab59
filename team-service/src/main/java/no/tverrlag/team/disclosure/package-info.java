/** Child welfare is told by duty, without consent. */
@NullMarked
package no.tverrlag.team.disclosure;

import org.jspecify.annotations.NullMarked;
