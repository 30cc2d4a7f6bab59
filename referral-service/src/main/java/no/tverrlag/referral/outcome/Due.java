package no.tverrlag.referral.outcome;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a due time must be: later than the act that sets it. */
final class Due {

    private Due() {}

    static Optional<ReportRefusal> flaw(@Nullable Instant dueAt, Instant at) {
        return dueAt == null || dueAt.isAfter(at)
                ? Optional.empty()
                : Optional.of(new ReportRefusal.DueBeforeAct());
    }
}
