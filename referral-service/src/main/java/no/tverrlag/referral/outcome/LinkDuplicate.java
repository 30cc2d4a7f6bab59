package no.tverrlag.referral.outcome;

import static no.tverrlag.kernel.Decision.nothing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Slice;
import no.tverrlag.referral.events.NeedReportLinkedAsDuplicate;
import no.tverrlag.referral.events.ReferralCatalogue;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.events.ReportOutcome;

/**
 * The coordinating unit lets a report follow another one of the same person.
 *
 * <p>The other one must wait or be under assessment and be no duplicate itself, and nothing may
 * follow the one that is linked: so one step leads from any report to the one that is acted on.
 */
public final class LinkDuplicate {

    public static final Slice<Command, State, ReferralEvent> SLICE =
            new Slice<>(
                    "LinkDuplicate",
                    Report.READS,
                    it ->
                            List.of(
                                    ReferralCatalogue.report(it.report()),
                                    ReferralCatalogue.report(it.primary())),
                    it ->
                            new State(
                                    Report.unknown(it.person(), it.report()),
                                    Report.unknown(it.person(), it.primary())),
                    LinkDuplicate::evolve,
                    LinkDuplicate::decide);

    private LinkDuplicate() {}

    public record Command(
            PersonId person, String report, String primary, ActorRef by, Instant at) {}

    record State(Report report, Report primary) {}

    static Decision<ReferralEvent, ReportRefusal> decide(Command it, State now) {
        if (now.report().outcome() instanceof NeedReportLinkedAsDuplicate then
                && then.primary().equals(it.primary())) {
            return nothing();
        }
        return Report.unless(
                now.report().obstacle().or(() -> flaw(now)),
                () ->
                        new NeedReportLinkedAsDuplicate(
                                it.person(), it.report(), it.primary(), it.by(), it.at()));
    }

    private static Optional<ReportRefusal> flaw(State now) {
        String report = now.report().id();
        if (report.equals(now.primary().id())) {
            return Optional.of(new ReportRefusal.DuplicateOfItself(report));
        }
        return now.report().followed()
                ? Optional.of(new ReportRefusal.OthersFollow(report))
                : flawOfPrimary(now.primary());
    }

    private static Optional<ReportRefusal> flawOfPrimary(Report primary) {
        if (!primary.reported()) {
            return Optional.of(new ReportRefusal.UnknownPrimary(primary.id()));
        }
        return Optional.ofNullable(primary.outcome())
                .map(ReportOutcome::of)
                .filter(how -> how != ReportOutcome.ACCEPTED || primary.conclusion() != null)
                .map(how -> new ReportRefusal.PrimaryIsSettled(primary.id(), how));
    }

    static State evolve(State then, ReferralEvent fact) {
        return new State(Report.evolve(then.report(), fact), Report.evolve(then.primary(), fact));
    }
}
