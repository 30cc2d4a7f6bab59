package no.tverrlag.referral.outcome;

import static no.tverrlag.kernel.Decision.nothing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Slice;
import no.tverrlag.referral.events.NeedReportDeclined;
import no.tverrlag.referral.events.ReferralCatalogue;
import no.tverrlag.referral.events.ReferralEvent;
import org.jspecify.annotations.Nullable;

/** The coordinating unit will not assess the need, and says why. */
public final class DeclineReport {

    public static final Slice<Command, Report, ReferralEvent> SLICE =
            new Slice<>(
                    "DeclineReport",
                    Report.READS,
                    it -> List.of(ReferralCatalogue.report(it.report())),
                    it -> Report.unknown(it.person(), it.report()),
                    Report::evolve,
                    DeclineReport::decide);

    private DeclineReport() {}

    public record Command(
            PersonId person,
            String report,
            NeedReportDeclined.ReasonCode reasonCode,
            @Nullable Sealed text,
            @Nullable Instant informedPersonAt,
            boolean complaintInfoGiven,
            ActorRef by,
            Instant at) {}

    static Decision<ReferralEvent, ReportRefusal> decide(Command it, Report now) {
        if (now.outcome() instanceof NeedReportDeclined then
                && then.equals(fact(it, then.by(), then.at()))) {
            return nothing();
        }
        return Report.unless(now.obstacle().or(() -> flaw(it)), () -> fact(it, it.by(), it.at()));
    }

    private static Optional<ReportRefusal> flaw(Command it) {
        return Reason.flaw(it.reasonCode(), it.text());
    }

    private static NeedReportDeclined fact(Command it, ActorRef by, Instant at) {
        return new NeedReportDeclined(
                it.person(),
                it.report(),
                it.reasonCode(),
                it.text(),
                it.informedPersonAt(),
                it.complaintInfoGiven(),
                by,
                at);
    }
}
