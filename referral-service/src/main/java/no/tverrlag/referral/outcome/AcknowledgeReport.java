package no.tverrlag.referral.outcome;

import static no.tverrlag.kernel.Decision.nothing;
import static no.tverrlag.kernel.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Slice;
import no.tverrlag.referral.events.NeedReportReceived;
import no.tverrlag.referral.events.ReferralCatalogue;
import no.tverrlag.referral.events.ReferralEvent;
import org.jspecify.annotations.Nullable;

/** The coordinating unit confirms that it has seen a report. */
public final class AcknowledgeReport {

    public static final Slice<Command, Report, ReferralEvent> SLICE =
            new Slice<>(
                    "AcknowledgeReport",
                    Report.READS,
                    it -> List.of(ReferralCatalogue.report(it.report())),
                    it -> Report.unknown(it.person(), it.report()),
                    Report::evolve,
                    AcknowledgeReport::decide);

    private AcknowledgeReport() {}

    public record Command(
            PersonId person, String report, @Nullable Instant dueAt, ActorRef by, Instant at) {}

    static Decision<ReferralEvent, ReportRefusal> decide(Command it, Report now) {
        NeedReportReceived receipt = now.receipt();
        if (receipt != null) {
            return Objects.equals(receipt.dueAt(), it.dueAt())
                    ? nothing()
                    : refuse(new ReportRefusal.AlreadyReceived(it.report()));
        }
        return Report.unless(
                now.obstacle().or(() -> Due.flaw(it.dueAt(), it.at())),
                () ->
                        new NeedReportReceived(
                                it.person(), it.report(), it.by(), it.dueAt(), it.at()));
    }
}
