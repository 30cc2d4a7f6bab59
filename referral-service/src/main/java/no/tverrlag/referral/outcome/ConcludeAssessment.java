package no.tverrlag.referral.outcome;

import static no.tverrlag.kernel.Decision.nothing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.referral.events.AssessmentConcluded;
import no.tverrlag.referral.events.EvidenceEvent;
import no.tverrlag.referral.events.KeepingEvent;
import no.tverrlag.referral.events.NeedAcceptedForAssessment;
import no.tverrlag.referral.events.PersonRegistered;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.events.ReportEvent;
import no.tverrlag.referral.events.Words;
import org.jspecify.annotations.Nullable;

/** The coordinating unit says what came of an assessment, once. */
public final class ConcludeAssessment {

    public static final Slice<Command, State, ReferralEvent> SLICE =
            new Slice<>(
                    "ConcludeAssessment",
                    reads(),
                    it -> List.of(Tag.of("person", it.person())),
                    it -> new State(Report.unknown(it.person(), it.report()), null),
                    ConcludeAssessment::evolve,
                    ConcludeAssessment::decide);

    private ConcludeAssessment() {}

    public record Command(
            PersonId person,
            String report,
            AssessmentConcluded.Eligibility eligible,
            List<AssessmentConcluded.Outcome> outcome,
            Sealed rationale,
            @Nullable Sealed personView,
            @Nullable Instant reassessAt,
            ActorRef by,
            Instant at) {}

    record State(Report report, @Nullable LocalDate born) {}

    static Decision<ReferralEvent, ReportRefusal> decide(Command it, State now) {
        AssessmentConcluded then = now.report().conclusion();
        if (then != null && then.equals(fact(it, then.by(), then.at()))) {
            return nothing();
        }
        return Report.unless(
                obstacle(now.report()).or(() -> flaw(it, now)), () -> fact(it, it.by(), it.at()));
    }

    private static Optional<ReportRefusal> obstacle(Report report) {
        if (!report.reported()) {
            return Optional.of(new ReportRefusal.UnknownReport(report.id()));
        }
        if (report.conclusion() != null) {
            return Optional.of(new ReportRefusal.AlreadyConcluded(report.id()));
        }
        return report.outcome() instanceof NeedAcceptedForAssessment
                ? Optional.empty()
                : Optional.of(new ReportRefusal.NotInAssessment(report.id()));
    }

    private static Optional<ReportRefusal> flaw(Command it, State now) {
        if (Words.unfit(it.rationale())) {
            return Optional.of(new ReportRefusal.UnfitText("rationale", Words.LIMIT));
        }
        if (Words.unfitIfAny(it.personView())) {
            return Optional.of(new ReportRefusal.UnfitText("personView", Words.LIMIT));
        }
        Instant reassessAt = it.reassessAt();
        if (reassessAt != null && !reassessAt.isAfter(it.at())) {
            return Optional.of(new ReportRefusal.ReassessmentNotAhead());
        }
        return Entitlement.flaw(it, now.born());
    }

    private static AssessmentConcluded fact(Command it, ActorRef by, Instant at) {
        return new AssessmentConcluded(
                it.person(),
                it.report(),
                it.eligible(),
                it.outcome().stream().distinct().toList(),
                it.rationale(),
                it.personView(),
                it.reassessAt(),
                by,
                at);
    }

    static State evolve(State then, ReferralEvent fact) {
        return switch (fact) {
            case PersonRegistered it when it.person().equals(then.report().person()) ->
                    new State(then.report(), it.dayOfBirth().orElse(null));
            case PersonRegistered _, ReportEvent _, EvidenceEvent _, KeepingEvent _ ->
                    new State(Report.evolve(then.report(), fact), then.born());
        };
    }

    private static Set<Class<? extends ReferralEvent>> reads() {
        Set<Class<? extends ReferralEvent>> reads = new HashSet<>(Report.READS);
        reads.add(PersonRegistered.class);
        return reads;
    }
}
