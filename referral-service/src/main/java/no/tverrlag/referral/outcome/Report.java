package no.tverrlag.referral.outcome;

import static no.tverrlag.kernel.Decision.append;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.referral.events.AssessmentConcluded;
import no.tverrlag.referral.events.EvidenceEvent;
import no.tverrlag.referral.events.KeepingEvent;
import no.tverrlag.referral.events.NeedAcceptedForAssessment;
import no.tverrlag.referral.events.NeedReportDeclined;
import no.tverrlag.referral.events.NeedReportLinkedAsDuplicate;
import no.tverrlag.referral.events.NeedReportReceived;
import no.tverrlag.referral.events.NeedReportRedirected;
import no.tverrlag.referral.events.NeedReportWithdrawn;
import no.tverrlag.referral.events.NeedReported;
import no.tverrlag.referral.events.OutcomeEvent;
import no.tverrlag.referral.events.PersonRegistered;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.events.ReportEvent;
import no.tverrlag.referral.events.ReportOutcome;
import org.jspecify.annotations.Nullable;

/**
 * One report as far as it has come; what all acts on reports decide on.
 *
 * @param reporter missing while there is no such report
 */
record Report(
        PersonId person,
        String id,
        @Nullable ActorRef reporter,
        @Nullable NeedReportReceived receipt,
        boolean followed,
        @Nullable OutcomeEvent outcome,
        @Nullable AssessmentConcluded conclusion) {

    static final Set<Class<? extends ReferralEvent>> READS =
            Set.of(
                    NeedReported.class,
                    NeedReportReceived.class,
                    NeedReportLinkedAsDuplicate.class,
                    NeedReportDeclined.class,
                    NeedReportRedirected.class,
                    NeedReportWithdrawn.class,
                    NeedAcceptedForAssessment.class,
                    AssessmentConcluded.class);

    static Report unknown(PersonId person, String id) {
        return new Report(person, id, null, null, false, null, null);
    }

    boolean reported() {
        return reporter != null;
    }

    /** What stands in the way of an outcome: there is no such report, or it has one. */
    Optional<ReportRefusal> obstacle() {
        if (!reported()) {
            return Optional.of(new ReportRefusal.UnknownReport(id));
        }
        return Optional.ofNullable(outcome)
                .map(it -> new ReportRefusal.AlreadyHasOutcome(id, ReportOutcome.of(it)));
    }

    static Decision<ReferralEvent, ReportRefusal> unless(
            Optional<ReportRefusal> obstacle, Supplier<ReferralEvent> fact) {
        return obstacle.map(Decision::<ReferralEvent, ReportRefusal>refuse)
                .orElseGet(() -> append(fact.get()));
    }

    static Report evolve(Report then, ReferralEvent fact) {
        return switch (fact) {
            case NeedReportLinkedAsDuplicate it when then.isPrimaryOf(it) -> then.withFollower();
            case NeedReported it when then.isMeantBy(it) -> then.with(it);
            case NeedReportReceived it when then.isMeantBy(it) -> then.with(it);
            case OutcomeEvent it when then.isMeantBy(it) -> then.with(it);
            case AssessmentConcluded it when then.isMeantBy(it) -> then.with(it);
            case PersonRegistered _, ReportEvent _, EvidenceEvent _, KeepingEvent _ -> then;
        };
    }

    private boolean isMeantBy(ReportEvent it) {
        return it.report().equals(id) && it.person().equals(person);
    }

    private boolean isPrimaryOf(NeedReportLinkedAsDuplicate it) {
        return it.primary().equals(id) && it.person().equals(person);
    }

    private Report with(NeedReported it) {
        return new Report(person, id, it.reporter(), receipt, followed, outcome, conclusion);
    }

    private Report withFollower() {
        return new Report(person, id, reporter, receipt, true, outcome, conclusion);
    }

    private Report with(NeedReportReceived it) {
        return new Report(person, id, reporter, it, followed, outcome, conclusion);
    }

    private Report with(OutcomeEvent it) {
        return new Report(person, id, reporter, receipt, followed, it, conclusion);
    }

    private Report with(AssessmentConcluded it) {
        return new Report(person, id, reporter, receipt, followed, outcome, it);
    }
}
