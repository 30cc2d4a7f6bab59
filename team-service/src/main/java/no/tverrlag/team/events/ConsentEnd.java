package no.tverrlag.team.events;

import java.util.List;
import no.tverrlag.kernel.Party;
import no.tverrlag.kernel.Sector;
import org.jspecify.annotations.Nullable;

/**
 * How far one consent was withdrawn.
 *
 * @param recipients the sectors that it no longer names; empty when it never named any
 * @param whole nothing of the consent is left
 * @param named the organisations and individuals that it no longer names; null for none
 */
public record ConsentEnd(
        String consent, List<Sector> recipients, boolean whole, @Nullable List<Party> named) {

    public ConsentEnd {
        recipients = List.copyOf(recipients);
        named = named == null || named.isEmpty() ? null : List.copyOf(named);
    }

    public ConsentEnd(String consent, List<Sector> recipients, boolean whole) {
        this(consent, recipients, whole, null);
    }

    List<Party> parties() {
        return named == null ? List.of() : named;
    }
}
