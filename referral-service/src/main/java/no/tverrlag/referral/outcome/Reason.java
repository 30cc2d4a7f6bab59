package no.tverrlag.referral.outcome;

import java.util.Optional;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.referral.events.NeedReportDeclined;
import no.tverrlag.referral.events.Words;
import org.jspecify.annotations.Nullable;

/** What a reason must be to be traceable: a code, and words where the code says nothing. */
final class Reason {

    private Reason() {}

    static Optional<ReportRefusal> flaw(NeedReportDeclined.ReasonCode code, @Nullable Sealed text) {
        if (Words.unfitIfAny(text)) {
            return Optional.of(new ReportRefusal.UnfitText("text", Words.LIMIT));
        }
        return text == null && code == NeedReportDeclined.ReasonCode.OTHER
                ? Optional.of(new ReportRefusal.ReasonNeedsText())
                : Optional.empty();
    }
}
