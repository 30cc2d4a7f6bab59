/**
 * One named individual coordinates, by the wish of the person: proposed, assigned, accepted, ended.
 */
@NullMarked
package no.tverrlag.team.coordinator;

import org.jspecify.annotations.NullMarked;
