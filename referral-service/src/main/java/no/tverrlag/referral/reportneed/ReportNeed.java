package no.tverrlag.referral.reportneed;

import static no.tverrlag.kernel.Decision.append;
import static no.tverrlag.kernel.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.referral.events.EvidenceEvent;
import no.tverrlag.referral.events.KeepingEvent;
import no.tverrlag.referral.events.NeedReported;
import no.tverrlag.referral.events.PersonRegistered;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.events.ReportEvent;
import no.tverrlag.referral.events.Words;
import org.jspecify.annotations.Nullable;

/**
 * Tells the coordinating unit of a need, with a low threshold: a few words are enough, and only a
 * consent that was refused has to be outweighed by a duty.
 */
public final class ReportNeed {

    private static final Pattern DUTY_CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

    public static final Slice<Command, State, ReferralEvent> SLICE =
            new Slice<>(
                    "ReportNeed",
                    Set.of(PersonRegistered.class),
                    it -> List.of(Tag.of("person", it.person())),
                    it -> new State(it.person(), false),
                    ReportNeed::evolve,
                    ReportNeed::decide);

    private ReportNeed() {}

    /**
     * @param report id that the report gets
     */
    public record Command(
            PersonId person,
            String report,
            ActorRef reporter,
            NeedReported.ReporterKind reporterKind,
            Sealed summary,
            List<NeedReported.NeedArea> needAreas,
            NeedReported.Urgency urgency,
            NeedReported.IdentificationMethod identificationMethod,
            List<NeedReported.Requested> requested,
            NeedReported.@Nullable ConsentToReport consentToReport,
            @Nullable String dutyBasis,
            Instant at) {}

    /** Why a need cannot be reported as said. */
    public sealed interface Refusal extends no.tverrlag.kernel.Refusal {

        /** Nobody has registered that person. */
        record UnknownPerson(PersonId person) implements Refusal, Unknown {
            @Override
            public String detail() {
                return "There is no such person; register them first.";
            }
        }

        /** The summary is missing or too long. */
        record UnfitText(String field, int limit) implements Refusal, Impossible {
            @Override
            public String detail() {
                return "%s must hold 1 to %d characters.".formatted(field, limit);
            }
        }

        /** The person said no, and no statute stands above that. */
        record ConsentNotGiven() implements Refusal, Impossible {
            @Override
            public String detail() {
                return "Consent to the report was refused; a report without it must name the duty"
                        + " it rests on in dutyBasis.";
            }
        }

        /** The duty is not a code. */
        record UnfitDutyBasis() implements Refusal, Impossible {
            @Override
            public String detail() {
                return "dutyBasis must be the code of a statute: 1 to 64 letters, digits, '.', '-'"
                        + " or '_'.";
            }
        }
    }

    record State(PersonId person, boolean registered) {}

    static Decision<ReferralEvent, Refusal> decide(Command it, State now) {
        if (!now.registered()) {
            return refuse(new Refusal.UnknownPerson(it.person()));
        }
        Refusal flaw = flawOf(it).orElse(null);
        return flaw != null ? refuse(flaw) : append(fact(it));
    }

    private static Optional<Refusal> flawOf(Command it) {
        if (Words.unfit(it.summary())) {
            return Optional.of(new Refusal.UnfitText("summary", Words.LIMIT));
        }
        String duty = it.dutyBasis();
        if (duty != null && !DUTY_CODE.matcher(duty).matches()) {
            return Optional.of(new Refusal.UnfitDutyBasis());
        }
        NeedReported.ConsentToReport consent = it.consentToReport();
        boolean refused = consent != null && !consent.given();
        return refused && duty == null
                ? Optional.of(new Refusal.ConsentNotGiven())
                : Optional.empty();
    }

    private static NeedReported fact(Command it) {
        return new NeedReported(
                it.person(),
                it.report(),
                it.reporter(),
                it.reporterKind(),
                it.summary(),
                it.needAreas().stream().distinct().toList(),
                it.urgency(),
                it.identificationMethod(),
                it.requested().stream().distinct().toList(),
                it.consentToReport(),
                it.dutyBasis(),
                it.at());
    }

    static State evolve(State then, ReferralEvent fact) {
        return switch (fact) {
            case PersonRegistered it when it.person().equals(then.person()) ->
                    new State(then.person(), true);
            case PersonRegistered _, ReportEvent _, EvidenceEvent _, KeepingEvent _ -> then;
        };
    }
}
