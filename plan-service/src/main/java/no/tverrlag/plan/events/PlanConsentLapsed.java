package no.tverrlag.plan.events;

import java.time.Instant;
import no.tverrlag.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * No consent to a plan holds any longer. Recorded whether or not there is a plan, so that none is
 * opened on what was known of the consents before.
 *
 * @param plan the open plan that rested on the consent and closes with this; null if there is none
 * @param knownAt position of the lapse in team-service's store
 */
public record PlanConsentLapsed(
        PersonId person, @Nullable String plan, ConsentLapse lapse, long knownAt, Instant at)
        implements PlanEvent {}
