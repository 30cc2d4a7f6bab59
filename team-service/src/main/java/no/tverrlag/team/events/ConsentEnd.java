package no.tverrlag.team.events;

import java.util.List;
import no.tverrlag.kernel.Sector;

/**
 * How far one consent was withdrawn.
 *
 * @param recipients the sectors that it no longer names; empty when it never named any
 * @param whole nothing of the consent is left
 */
public record ConsentEnd(String consent, List<Sector> recipients, boolean whole) {
    public ConsentEnd {
        recipients = List.copyOf(recipients);
    }
}
