package no.tverrlag.referral.events;

import java.time.Instant;
import java.time.LocalDate;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * A person got their opaque id.
 *
 * @param nationalIdHash only in old facts: the log can't forget it, so people are found by look-up
 *     entries beside their keys
 * @param nationalId missing for a child that is not born yet, or where it is unknown
 * @param born may lie ahead: a child that is expected
 * @param language code such as {@code nb}, where known
 */
public record PersonRegistered(
        PersonId person,
        @Nullable String nationalIdHash,
        @Nullable Sealed nationalId,
        Sealed name,
        LocalDate born,
        @Nullable String language,
        Instant at)
        implements ReferralEvent {}
