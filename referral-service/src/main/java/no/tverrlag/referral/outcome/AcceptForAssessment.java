package no.tverrlag.referral.outcome;

import static no.tverrlag.kernel.Decision.nothing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.referral.events.AssessmentConcluded;
import no.tverrlag.referral.events.EvidenceEvent;
import no.tverrlag.referral.events.KeepingEvent;
import no.tverrlag.referral.events.NeedAcceptedForAssessment;
import no.tverrlag.referral.events.PersonRegistered;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.events.ReportEvent;
import org.jspecify.annotations.Nullable;

/** The coordinating unit opens an assessment of the person; there is one at a time. */
public final class AcceptForAssessment {

    public static final Slice<Command, State, ReferralEvent> SLICE =
            new Slice<>(
                    "AcceptForAssessment",
                    Report.READS,
                    it -> List.of(Tag.of("person", it.person())),
                    it -> new State(Report.unknown(it.person(), it.report()), null),
                    AcceptForAssessment::evolve,
                    AcceptForAssessment::decide);

    private AcceptForAssessment() {}

    public record Command(
            PersonId person,
            String report,
            ActorRef responsible,
            List<ActorRef> participants,
            @Nullable Instant dueAt,
            ActorRef by,
            Instant at) {}

    /**
     * @param open the report under which the person is being assessed
     */
    record State(Report report, @Nullable String open) {}

    static Decision<ReferralEvent, ReportRefusal> decide(Command it, State now) {
        if (now.report().outcome() instanceof NeedAcceptedForAssessment then
                && then.equals(fact(it, then.by(), then.at()))) {
            return nothing();
        }
        return Report.unless(
                now.report().obstacle().or(() -> flaw(it, now)), () -> fact(it, it.by(), it.at()));
    }

    private static Optional<ReportRefusal> flaw(Command it, State now) {
        if (now.open() != null) {
            return Optional.of(new ReportRefusal.AssessmentAlreadyOpen(now.open()));
        }
        return Stream.concat(Stream.of(it.responsible()), it.participants().stream())
                .filter(actor -> actor.sector() == null)
                .findFirst()
                .<ReportRefusal>map(actor -> new ReportRefusal.NotProfessional(actor.id()))
                .or(() -> Due.flaw(it.dueAt(), it.at()));
    }

    private static NeedAcceptedForAssessment fact(Command it, ActorRef by, Instant at) {
        return new NeedAcceptedForAssessment(
                it.person(),
                it.report(),
                it.responsible(),
                it.participants().stream().distinct().toList(),
                it.dueAt(),
                by,
                at);
    }

    static State evolve(State then, ReferralEvent fact) {
        Report report = Report.evolve(then.report(), fact);
        return switch (fact) {
            case NeedAcceptedForAssessment it when isSamePerson(then, it) ->
                    new State(report, it.report());
            case AssessmentConcluded it when it.report().equals(then.open()) ->
                    new State(report, null);
            case PersonRegistered _, ReportEvent _, EvidenceEvent _, KeepingEvent _ ->
                    new State(report, then.open());
        };
    }

    private static boolean isSamePerson(State then, ReferralEvent fact) {
        return fact.person().equals(then.report().person());
    }
}
