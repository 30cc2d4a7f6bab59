package no.tverrlag.runtime.kafka;

import java.util.List;
import no.tverrlag.eventstore.Resumption;
import no.tverrlag.eventstore.mongo.StoredLog;

/**
 * Where a log resumed, as far as it matters for what others are told: their ranges do not overlap.
 */
record Resumptions(List<Resumption> all) {

    static Resumptions of(StoredLog log) {
        return new Resumptions(log.resumptions());
    }

    /** The last position that is given up; 0 if none ever was. */
    long last() {
        return all.stream().mapToLong(Resumption::last).max().orElse(0);
    }

    /** Under which position others are told of what stands at {@code position}. */
    long toldAs(long position) {
        return all.stream()
                .mapToLong(each -> each.toldAs(position))
                .filter(told -> told != position)
                .findFirst()
                .orElse(position);
    }

    /** Where that stands which others were told of under {@code told}. */
    long standingOf(long told) {
        return all.stream()
                .mapToLong(each -> each.standingOf(told))
                .filter(position -> position != told)
                .findFirst()
                .orElse(told);
    }

    boolean isLost(long told) {
        return all.stream().anyMatch(each -> each.isLost(told));
    }
}
