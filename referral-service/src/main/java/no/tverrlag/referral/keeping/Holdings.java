package no.tverrlag.referral.keeping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Envelope;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.Sector;
import no.tverrlag.referral.events.Oslo;
import org.jspecify.annotations.Nullable;

/**
 * What kinds of records there are about a person and how recent they are, as far as this service
 * knows; of their content nothing.
 */
public record Holdings(List<Held> held) {

    /**
     * @param sector of who recorded it; missing for the person and for systems
     * @param last day on which something of the kind was true
     */
    public record Held(DataCategory category, @Nullable Sector sector, LocalDate last) {}

    private static final Comparator<Held> ORDER =
            Comparator.comparing(Held::category)
                    .thenComparing(Held::sector, Comparator.nullsFirst(Comparator.naturalOrder()));

    public Holdings {
        held = held.stream().sorted(ORDER).toList();
    }

    public static Holdings none() {
        return new Holdings(List.of());
    }

    public Holdings plus(Fact<? extends PersonEvent> fact) {
        Envelope envelope = fact.envelope();
        if (envelope.category() == DataCategory.ACCESS_LOG) {
            return this; // holds no personal text and stays when the person is erased
        }
        return plus(
                new Held(
                        envelope.category(),
                        envelope.actor().sector(),
                        Oslo.dayOf(envelope.occurredAt())));
    }

    Holdings plus(Holdings others) {
        Holdings all = this;
        for (Held each : others.held()) {
            all = all.plus(each);
        }
        return all;
    }

    private Holdings plus(Held one) {
        List<Held> next = new ArrayList<>();
        Held newest = one;
        for (Held each : held) {
            if (each.category() != one.category() || each.sector() != one.sector()) {
                next.add(each);
            } else if (each.last().isAfter(one.last())) {
                newest = each;
            }
        }
        next.add(newest);
        return new Holdings(next);
    }
}
