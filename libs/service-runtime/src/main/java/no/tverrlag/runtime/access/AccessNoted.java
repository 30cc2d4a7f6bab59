package no.tverrlag.runtime.access;

import java.time.Instant;
import java.util.Map;
import no.tverrlag.contracts.access.AccessAction;
import no.tverrlag.contracts.access.AccessDecision;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A read of personal data, or a denial, as the service stores it: recorded before the answer goes
 * out.
 *
 * @param category whose rules were applied
 * @param basis reference of the consent or statute, or the reason of the denial
 * @param purpose why it was asked for, as a code of HL7's purpose of use
 * @param hpr number of who asked in the register of health personnel
 * @param breakGlass the break-glass it rested on, if any
 * @param positions how fresh the relations were that it was decided on
 */
public record AccessNoted(
        PersonId person,
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
        implements AccessEvent {

    /** The access events' own catalogue, the same in every service. */
    public static final Catalogue<AccessEvent> CATALOGUE =
            Catalogue.of("access", AccessEvent.class)
                    .event("AccessNoted", AccessNoted.class, DataCategory.ACCESS_LOG)
                    .build();

    public AccessNoted {
        positions = Map.copyOf(positions);
    }
}
