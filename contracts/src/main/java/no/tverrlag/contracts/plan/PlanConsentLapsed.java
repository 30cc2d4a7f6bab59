package no.tverrlag.contracts.plan;

import java.time.Instant;
import no.tverrlag.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * No consent to a plan holds any longer: why the plan that closes with this one did so.
 *
 * @param plan the plan that closes; null if there was none
 */
public record PlanConsentLapsed(
        PersonId person, @Nullable String plan, ConsentLapse lapse, Instant at)
        implements PlanMessage {}
