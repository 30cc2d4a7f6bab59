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
import no.tverrlag.referral.events.NeedReportRedirected;
import no.tverrlag.referral.events.ReferralCatalogue;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.events.Words;
import org.jspecify.annotations.Nullable;

/** The coordinating unit passes a need on to where it belongs. */
public final class RedirectReport {

    public static final Slice<Command, Report, ReferralEvent> SLICE =
            new Slice<>(
                    "RedirectReport",
                    Report.READS,
                    it -> List.of(ReferralCatalogue.report(it.report())),
                    it -> Report.unknown(it.person(), it.report()),
                    Report::evolve,
                    RedirectReport::decide);

    private RedirectReport() {}

    public record Command(
            PersonId person,
            String report,
            NeedReportDeclined.ReasonCode reasonCode,
            Sealed to,
            @Nullable Sealed text,
            @Nullable Instant informedPersonAt,
            boolean complaintInfoGiven,
            ActorRef by,
            Instant at) {}

    static Decision<ReferralEvent, ReportRefusal> decide(Command it, Report now) {
        if (now.outcome() instanceof NeedReportRedirected then
                && then.equals(fact(it, then.by(), then.at()))) {
            return nothing();
        }
        return Report.unless(now.obstacle().or(() -> flaw(it)), () -> fact(it, it.by(), it.at()));
    }

    private static Optional<ReportRefusal> flaw(Command it) {
        if (Words.unfit(it.to())) {
            return Optional.of(new ReportRefusal.UnfitText("to", Words.LIMIT));
        }
        return Reason.flaw(it.reasonCode(), it.text());
    }

    private static NeedReportRedirected fact(Command it, ActorRef by, Instant at) {
        return new NeedReportRedirected(
                it.person(),
                it.report(),
                it.reasonCode(),
                it.to(),
                it.text(),
                it.informedPersonAt(),
                it.complaintInfoGiven(),
                by,
                at);
    }
}
