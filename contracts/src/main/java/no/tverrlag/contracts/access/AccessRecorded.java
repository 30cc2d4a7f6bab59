package no.tverrlag.contracts.access;

import java.time.Instant;
import java.util.Map;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Role;
import no.tverrlag.kernel.Sector;
import org.jspecify.annotations.Nullable;

/**
 * Somebody read, searched, exported or wrote personal data, or was denied it.
 *
 * @param person whose data it is
 * @param actor opaque id of who asked
 * @param basis code of the rule that permitted or denied: a relation, a consent or a statute
 * @param purpose why it was asked for, as a code of HL7's purpose of use: {@code COC}, {@code BTG}
 * @param hpr of who asked, in the register of health personnel
 * @param breakGlass the break-glass that it rested on, if any
 * @param operation what was called: {@code GET /persons/{person}/plan}, never with real ids
 * @param positions per service the store position that the answer was as fresh as
 */
public record AccessRecorded(
        PersonId person,
        String actor,
        Role role,
        @Nullable Sector sector,
        @Nullable String organisation,
        @Nullable String municipality,
        AccessAction action,
        DataCategory category,
        AccessDecision decision,
        String basis,
        String operation,
        Instant at,
        Map<String, Long> positions,
        @Nullable String purpose,
        @Nullable String hpr,
        @Nullable String breakGlass)
        implements AccessMessage {
    public AccessRecorded {
        positions = Map.copyOf(positions);
    }

    /** As it was before purpose, number and break-glass were told. */
    public AccessRecorded(
            PersonId person,
            String actor,
            Role role,
            @Nullable Sector sector,
            @Nullable String organisation,
            @Nullable String municipality,
            AccessAction action,
            DataCategory category,
            AccessDecision decision,
            String basis,
            String operation,
            Instant at,
            Map<String, Long> positions) {
        this(
                person,
                actor,
                role,
                sector,
                organisation,
                municipality,
                action,
                category,
                decision,
                basis,
                operation,
                at,
                positions,
                null,
                null,
                null);
    }
}
