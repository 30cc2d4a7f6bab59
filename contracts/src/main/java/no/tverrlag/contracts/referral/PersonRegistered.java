package no.tverrlag.contracts.referral;

import java.time.Instant;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * A person got their opaque id; the national id stays inside referral-service.
 *
 * @param born day of birth, such as {@code 2013-03-13}; may lie ahead: a child that is expected
 * @param language code such as {@code nb}, where known
 */
public record PersonRegistered(
        PersonId person, Sealed name, Sealed born, @Nullable String language, Instant at)
        implements ReferralMessage {}
