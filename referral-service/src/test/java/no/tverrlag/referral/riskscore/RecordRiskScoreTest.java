package no.tverrlag.referral.riskscore;

import static no.tverrlag.referral.Nora.GP;
import static no.tverrlag.referral.Nora.PERSON;
import static no.tverrlag.referral.Nora.REGISTERED;
import static no.tverrlag.referral.Nora.RISK;
import static no.tverrlag.referral.Nora.TEACHER;
import static no.tverrlag.referral.Nora.TUESDAY;

import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Sector;
import no.tverrlag.referral.events.ReferralCatalogue;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.events.RiskScoreRecorded;
import no.tverrlag.referral.riskscore.RecordRiskScore.Command;
import no.tverrlag.referral.riskscore.RecordRiskScore.Refusal;
import no.tverrlag.testkit.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordRiskScoreTest {

    private static final List<Sector> HEALTH =
            List.of(Sector.HEALTH_MUNICIPAL, Sector.GP, Sector.SPECIALIST_HEALTH);

    private final Scenario<Command, ?, ReferralEvent> scenario =
            Scenario.of(RecordRiskScore.SLICE, ReferralCatalogue.CATALOGUE);

    @Test
    void a_score_is_kept_and_opens_nothing() {
        scenario.given(REGISTERED).when(command("3", 71, GP)).then(RISK);
    }

    @ParameterizedTest
    @EnumSource(Sector.class)
    void only_health_services_record_scores(Sector sector) {
        var outcome =
                scenario.given(REGISTERED)
                        .when(command("3", 71, new ActorRef("somebody", sector, null)));
        if (HEALTH.contains(sector)) {
            outcome.then(fact(new ActorRef("somebody", sector, null)));
        } else {
            outcome.thenRefuses(new Refusal.SectorWithoutRiskTool(HEALTH));
        }
    }

    @Test
    void a_person_nobody_registered_is_unknown() {
        scenario.when(command("3", 71, TEACHER)).thenRefuses(new Refusal.UnknownPerson(PERSON));
    }

    @Test
    void a_score_below_zero_is_refused() {
        scenario.given(REGISTERED).when(command("3", -1, GP)).thenRefuses(new Refusal.UnfitScore());
    }

    @Test
    void a_version_that_is_no_version_is_refused() {
        scenario.given(REGISTERED)
                .when(command("the new one", 71, GP))
                .thenRefuses(new Refusal.UnfitScore());
    }

    private static Command command(String version, int score, ActorRef by) {
        return new Command(
                PERSON,
                "s1",
                RiskScoreRecorded.Tool.MEDRAVE,
                version,
                score,
                RiskScoreRecorded.Band.HIGH,
                by,
                TUESDAY);
    }

    private static RiskScoreRecorded fact(ActorRef by) {
        return new RiskScoreRecorded(
                PERSON,
                "s1",
                RiskScoreRecorded.Tool.MEDRAVE,
                "3",
                71,
                RiskScoreRecorded.Band.HIGH,
                by,
                TUESDAY);
    }
}
