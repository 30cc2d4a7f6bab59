package no.tverrlag.team.disclosure;

import static no.tverrlag.team.Nora.DISCLOSED;
import static no.tverrlag.team.Nora.GP;
import static no.tverrlag.team.Nora.LONG;
import static no.tverrlag.team.Nora.NORA;
import static no.tverrlag.team.Nora.T0;
import static no.tverrlag.team.Nora.WELFARE;
import static no.tverrlag.team.Nora.day;
import static no.tverrlag.team.Nora.text;

import no.tverrlag.kernel.Sealed;
import no.tverrlag.team.events.DisclosureDuty;
import no.tverrlag.team.events.Disclosures;
import no.tverrlag.team.events.ProtectionEvent.DisclosureReleased;
import no.tverrlag.team.events.TeamCatalogue;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.testkit.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private static final Scenario<Disclose.Command, Disclosures, TeamEvent> TELL =
            Scenario.of(Disclose.SLICE, TeamCatalogue.CATALOGUE);
    private static final Scenario<ReleaseDisclosure.Command, Disclosures, TeamEvent> RELEASE =
            Scenario.of(ReleaseDisclosure.SLICE, TeamCatalogue.CATALOGUE);

    private static Disclose.Command tell(String organisation, Sealed summary) {
        return new Disclose.Command(
                NORA, "d1", organisation, DisclosureDuty.HEALTH_PERSONNEL, summary, true, GP, T0);
    }

    private static ReleaseDisclosure.Command release(@Nullable String organisation) {
        return new ReleaseDisclosure.Command(NORA, "d1", organisation, WELFARE, day(2));
    }

    @Test
    void child_welfare_is_told_without_anybodys_consent() {
        TELL.when(tell("Barnevern", text("Bruises that nobody explains")))
                .then(DISCLOSED)
                .andARepeatIsNothing();
    }

    @Test
    void who_was_told_and_of_what_is_part_of_it() {
        TELL.when(tell(" ", text("Bruises"))).thenRefuses(new DisclosureRefusal.ReceiverMissing());
        TELL.when(tell("x".repeat(201), text("Bruises")))
                .thenRefuses(new DisclosureRefusal.ReceiverMissing());
        TELL.when(tell("Barnevern", text(" "))).thenRefuses(new DisclosureRefusal.SummaryMissing());
        TELL.when(tell("Barnevern", LONG)).thenRefuses(new DisclosureRefusal.TextTooLong(10_000));
    }

    @Test
    void who_was_told_releases_it_once() {
        RELEASE.given(DISCLOSED)
                .when(release("Barnevern"))
                .then(new DisclosureReleased(NORA, "d1", WELFARE, day(2)))
                .andARepeatIsNothing();
    }

    @Test
    void nobody_else_learns_that_it_is_there() {
        var unknown = new DisclosureRefusal.UnknownDisclosure();
        RELEASE.given(DISCLOSED).when(release("Another office")).thenRefuses(unknown);
        RELEASE.given(DISCLOSED).when(release(null)).thenRefuses(unknown);
        RELEASE.when(release("Barnevern")).thenRefuses(unknown);
    }
}
