package no.tverrlag.runtime.loss;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Refusal;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;

/** Notes once for each person and loss which facts are gone. */
public final class NoteLoss {

    /** What is to be noted, as {@link LossNoted} has it. */
    public record Command(
            PersonId person,
            List<LossNoted.Lost> facts,
            long resumedAfter,
            long resumedAt,
            Instant at) {}

    /**
     * @param noted the losses that are noted
     */
    record State(Set<Long> noted) {}

    public static final Slice<Command, State, LogEvent> SLICE =
            new Slice<>(
                    "NoteLoss",
                    Set.of(LossNoted.class),
                    it -> List.of(Tag.of("person", it.person())),
                    _ -> new State(Set.of()),
                    NoteLoss::evolve,
                    NoteLoss::decide);

    private NoteLoss() {}

    static Decision<LogEvent, Refusal> decide(Command it, State now) {
        return it.facts().isEmpty() || now.noted().contains(it.resumedAt())
                ? Decision.nothing()
                : Decision.append(
                        new LossNoted(
                                it.person(),
                                it.facts(),
                                it.resumedAfter(),
                                it.resumedAt(),
                                it.at()));
    }

    static State evolve(State then, LogEvent fact) {
        return switch (fact) {
            case LossNoted it -> {
                Set<Long> noted = new HashSet<>(then.noted());
                noted.add(it.resumedAt());
                yield new State(Set.copyOf(noted));
            }
        };
    }
}
