package no.tverrlag.referral.riskscore;

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
import no.tverrlag.kernel.Sector;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.referral.events.EvidenceEvent;
import no.tverrlag.referral.events.KeepingEvent;
import no.tverrlag.referral.events.PersonRegistered;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.events.ReportEvent;
import no.tverrlag.referral.events.RiskScoreRecorded;

/** Keeps what a risk tool says about a person: advice to people, which never opens a case. */
public final class RecordRiskScore {

    /** Only health services hold the records that such tools read. */
    static final List<Sector> SECTORS =
            List.of(Sector.HEALTH_MUNICIPAL, Sector.GP, Sector.SPECIALIST_HEALTH);

    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");

    public static final Slice<Command, State, ReferralEvent> SLICE =
            new Slice<>(
                    "RecordRiskScore",
                    Set.of(PersonRegistered.class),
                    it -> List.of(Tag.of("person", it.person())),
                    it -> new State(it.person(), false),
                    RecordRiskScore::evolve,
                    RecordRiskScore::decide);

    private RecordRiskScore() {}

    public record Command(
            PersonId person,
            String record,
            RiskScoreRecorded.Tool tool,
            String version,
            int score,
            RiskScoreRecorded.Band band,
            ActorRef by,
            Instant at) {}

    /** Why a score is not kept. */
    public sealed interface Refusal extends no.tverrlag.kernel.Refusal {

        /** Nobody has registered that person. */
        record UnknownPerson(PersonId person) implements Refusal, Unknown {
            @Override
            public String detail() {
                return "There is no such person; register them first.";
            }
        }

        /** The actor's sector has no risk tool. */
        record SectorWithoutRiskTool(List<Sector> sectors) implements Refusal, Forbidden {
            @Override
            public String detail() {
                return "Only municipal health services, general practitioners and the specialist"
                        + " health service record risk scores.";
            }
        }

        /** Below zero, or a version that is no version. */
        record UnfitScore() implements Refusal, Impossible {
            @Override
            public String detail() {
                return "The score must be 0 or more, and the version 1 to 32 letters, digits, '.',"
                        + " '-' or '_'.";
            }
        }
    }

    record State(PersonId person, boolean registered) {}

    static Decision<ReferralEvent, Refusal> decide(Command it, State now) {
        if (!now.registered()) {
            return refuse(new Refusal.UnknownPerson(it.person()));
        }
        if (Optional.ofNullable(it.by().sector()).filter(SECTORS::contains).isEmpty()) {
            return refuse(new Refusal.SectorWithoutRiskTool(SECTORS));
        }
        if (it.score() < 0 || !VERSION.matcher(it.version()).matches()) {
            return refuse(new Refusal.UnfitScore());
        }
        return append(
                new RiskScoreRecorded(
                        it.person(),
                        it.record(),
                        it.tool(),
                        it.version(),
                        it.score(),
                        it.band(),
                        it.by(),
                        it.at()));
    }

    static State evolve(State then, ReferralEvent fact) {
        return switch (fact) {
            case PersonRegistered it when it.person().equals(then.person()) ->
                    new State(then.person(), true);
            case PersonRegistered _, ReportEvent _, EvidenceEvent _, KeepingEvent _ -> then;
        };
    }
}
