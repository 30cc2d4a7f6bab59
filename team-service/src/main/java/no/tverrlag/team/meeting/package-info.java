/**
 * Meetings: scheduled with the person, prepared by an agenda, recorded with actions that have an
 * owner.
 */
@NullMarked
package no.tverrlag.team.meeting;

import org.jspecify.annotations.NullMarked;
