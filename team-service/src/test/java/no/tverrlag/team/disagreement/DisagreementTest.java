package no.tverrlag.team.disagreement;

import static no.tverrlag.team.Nora.*;

import java.util.List;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;
import no.tverrlag.team.events.DisagreementEvent.ResponsibilityDisputeRaised;
import no.tverrlag.team.events.DisagreementEvent.ResponsibilityDisputeResolved;
import no.tverrlag.team.events.TeamCatalogue;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.testkit.Scenario;
import org.junit.jupiter.api.Test;

class DisagreementTest {

    private static final List<Sector> BOTH = List.of(Sector.CHILD_WELFARE, Sector.HEALTH_MUNICIPAL);
    private static final ResponsibilityDisputeRaised RAISED =
            new ResponsibilityDisputeRaised(NORA, "d1", text("Who pays"), BOTH, WELFARE, day(1));
    private static final Scenario<RaiseDisagreement.Command, RaiseDisagreement.State, TeamEvent>
            RAISE = Scenario.of(RaiseDisagreement.SLICE, TeamCatalogue.CATALOGUE);
    private static final Scenario<ResolveDisagreement.Command, ResolveDisagreement.State, TeamEvent>
            RESOLVE = Scenario.of(ResolveDisagreement.SLICE, TeamCatalogue.CATALOGUE).given(RAISED);

    private static RaiseDisagreement.Command raise(Sealed subject, List<Sector> parties) {
        return new RaiseDisagreement.Command(NORA, "d1", subject, parties, WELFARE, day(1));
    }

    private static ResolveDisagreement.Command resolve(String which, Sealed how, int day) {
        return new ResolveDisagreement.Command(NORA, which, how, UNIT, day(day));
    }

    @Test
    void a_disagreement_is_made_visible() {
        RAISE.when(raise(text("Who pays"), BOTH)).then(RAISED).andARepeatIsNothing();
    }

    @Test
    void a_disagreement_has_two_parties_and_a_subject() {
        RAISE.when(raise(text("Who pays"), List.of(Sector.NAV, Sector.NAV)))
                .thenRefuses(new DisagreementRefusal.PartiesMissing());
        RAISE.when(raise(text(" "), BOTH)).thenRefuses(new DisagreementRefusal.SubjectMissing());
        RAISE.when(raise(LONG, BOTH)).thenRefuses(new DisagreementRefusal.TextTooLong(10_000));
    }

    @Test
    void a_disagreement_is_settled_once() {
        RESOLVE.when(resolve("d1", text("Health pays"), 2))
                .then(
                        new ResponsibilityDisputeResolved(
                                NORA, "d1", text("Health pays"), UNIT, day(2)))
                .andARepeatIsNothing();
        RESOLVE.given(
                        new ResponsibilityDisputeResolved(
                                NORA, "d1", text("Health pays"), UNIT, day(2)))
                .when(resolve("d1", text("Welfare pays"), 3))
                .thenRefuses(new DisagreementRefusal.AlreadyResolved());
    }

    @Test
    void only_a_disagreement_that_was_raised_is_settled() {
        RESOLVE.when(resolve("d2", text("Health pays"), 2))
                .thenRefuses(new DisagreementRefusal.UnknownDisagreement("d2"));
        RESOLVE.when(resolve("d1", text("Health pays"), 0))
                .thenRefuses(new DisagreementRefusal.BeforeItWasRaised(day(1)));
        RESOLVE.when(resolve("d1", text(""), 2))
                .thenRefuses(new DisagreementRefusal.ResolutionMissing());
        RESOLVE.when(resolve("d1", LONG, 2))
                .thenRefuses(new DisagreementRefusal.TextTooLong(10_000));
    }

    @Test
    void a_disagreement_about_another_person_is_unknown() {
        PersonId other = new PersonId("other");
        RESOLVE.when(
                        new ResolveDisagreement.Command(
                                other, "d1", text("Health pays"), UNIT, day(2)))
                .thenRefuses(new DisagreementRefusal.UnknownDisagreement("d1"));
    }
}
