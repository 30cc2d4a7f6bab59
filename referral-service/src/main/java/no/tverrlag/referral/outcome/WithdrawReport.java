package no.tverrlag.referral.outcome;

import static no.tverrlag.kernel.Decision.nothing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Slice;
import no.tverrlag.referral.events.NeedReportWithdrawn;
import no.tverrlag.referral.events.ReferralCatalogue;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.events.Words;
import org.jspecify.annotations.Nullable;

/**
 * The reporter, the person or a representative takes a report back.
 *
 * <p>Not while another report follows it: that one's need would be dropped in silence.
 */
public final class WithdrawReport {

    public static final Slice<Command, Report, ReferralEvent> SLICE =
            new Slice<>(
                    "WithdrawReport",
                    Report.READS,
                    it -> List.of(ReferralCatalogue.report(it.report())),
                    it -> Report.unknown(it.person(), it.report()),
                    Report::evolve,
                    WithdrawReport::decide);

    private WithdrawReport() {}

    /**
     * @param forPerson whether the one who withdraws is the person or acts for them
     */
    public record Command(
            PersonId person,
            String report,
            @Nullable Sealed text,
            ActorRef by,
            boolean forPerson,
            Instant at) {}

    static Decision<ReferralEvent, ReportRefusal> decide(Command it, Report now) {
        if (now.outcome() instanceof NeedReportWithdrawn then
                && Objects.equals(then.text(), it.text())) {
            return nothing();
        }
        return Report.unless(
                now.obstacle().or(() -> flaw(it, now)),
                () ->
                        new NeedReportWithdrawn(
                                it.person(), it.report(), it.text(), it.by(), it.at()));
    }

    private static Optional<ReportRefusal> flaw(Command it, Report now) {
        ActorRef reporter = now.reporter();
        if (!it.forPerson() && reporter != null && !reporter.id().equals(it.by().id())) {
            return Optional.of(new ReportRefusal.ReportOfAnother(it.report()));
        }
        if (now.followed()) {
            return Optional.of(new ReportRefusal.OthersFollow(it.report()));
        }
        return Words.unfitIfAny(it.text())
                ? Optional.of(new ReportRefusal.UnfitText("text", Words.LIMIT))
                : Optional.empty();
    }
}
