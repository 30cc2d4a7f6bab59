/**
 * The public events of team-service: coordinator, team, consents, meetings, disagreements,
 * transitions.
 */
@NullMarked
package no.tverrlag.contracts.team;

import org.jspecify.annotations.NullMarked;
