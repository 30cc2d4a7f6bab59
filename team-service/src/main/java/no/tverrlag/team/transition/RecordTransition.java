package no.tverrlag.team.transition;

import static no.tverrlag.kernel.Decision.append;
import static no.tverrlag.kernel.Decision.nothing;
import static no.tverrlag.kernel.Decision.refuse;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.kernel.Texts;
import no.tverrlag.team.events.ConsentEvent;
import no.tverrlag.team.events.CoordinatorEvent;
import no.tverrlag.team.events.DisagreementEvent;
import no.tverrlag.team.events.MeetingEvent;
import no.tverrlag.team.events.MembershipEvent;
import no.tverrlag.team.events.ProtectionEvent;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.team.events.TransitionEvent.TransitionRecorded;
import no.tverrlag.team.events.TransitionKind;
import org.jspecify.annotations.Nullable;

/** Records a passage such as an admission, often late; what counts is when it was true. */
public final class RecordTransition {

    public record Command(
            PersonId person,
            String transition,
            TransitionKind kind,
            Sealed unit,
            @Nullable Sealed reason,
            @Nullable Boolean municipalityReady,
            ActorRef recordedBy,
            Instant at) {}

    record State(List<TransitionRecorded> known) {
        State {
            known = List.copyOf(known);
        }
    }

    public static final Slice<Command, State, TeamEvent> SLICE =
            new Slice<>(
                    "RecordTransition",
                    Set.of(TransitionRecorded.class),
                    it -> List.of(Tag.of("person", it.person())),
                    it -> new State(List.of()),
                    RecordTransition::evolve,
                    RecordTransition::decide);

    private RecordTransition() {}

    static Decision<TeamEvent, TransitionRefusal> decide(Command it, State now) {
        if (Texts.missing(it.unit())) {
            return refuse(new TransitionRefusal.UnitMissing());
        }
        if (Texts.tooLong(it.unit(), it.reason())) {
            return refuse(new TransitionRefusal.TextTooLong(Texts.LIMIT));
        }
        if (now.known().stream().anyMatch(earlier -> says(earlier, it))) {
            return nothing();
        }
        TransitionRecorded recorded = recorded(it);
        return recorded.kind() == TransitionKind.DISCHARGE && !possibleWith(recorded, now.known())
                ? refuse(new TransitionRefusal.NotAdmitted())
                : append(recorded);
    }

    private static boolean says(TransitionRecorded earlier, Command it) {
        return earlier.kind() == it.kind()
                && earlier.at().equals(it.at())
                && earlier.unit().equals(it.unit());
    }

    private static TransitionRecorded recorded(Command it) {
        return new TransitionRecorded(
                it.person(),
                it.transition(),
                it.kind(),
                it.unit(),
                it.reason(),
                it.municipalityReady(),
                it.recordedBy(),
                it.at());
    }

    /**
     * In the order of time, at no instant more discharges than admissions; at the same instant the
     * admission is first.
     */
    private static boolean possibleWith(
            TransitionRecorded discharge, List<TransitionRecorded> known) {
        List<TransitionRecorded> ordered =
                Stream.concat(known.stream(), Stream.of(discharge))
                        .sorted(
                                Comparator.comparing(TransitionRecorded::at)
                                        .thenComparing(TransitionRecorded::kind))
                        .toList();
        int inside = 0;
        for (TransitionRecorded each : ordered) {
            inside +=
                    each.kind() == TransitionKind.ADMISSION
                            ? 1
                            : each.kind() == TransitionKind.DISCHARGE ? -1 : 0;
            if (inside < 0) {
                return false;
            }
        }
        return true;
    }

    static State evolve(State then, TeamEvent fact) {
        return switch (fact) {
            case TransitionRecorded recorded ->
                    new State(Stream.concat(then.known().stream(), Stream.of(recorded)).toList());
            case ConsentEvent _,
                    CoordinatorEvent _,
                    MembershipEvent _,
                    MeetingEvent _,
                    DisagreementEvent _,
                    ProtectionEvent _ ->
                    then;
        };
    }
}
