/** The facts that team-service stores, their catalogue, and the consents they add up to. */
@NullMarked
package no.tverrlag.team.events;

import org.jspecify.annotations.NullMarked;
