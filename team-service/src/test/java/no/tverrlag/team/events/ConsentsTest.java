package no.tverrlag.team.events;

import static no.tverrlag.team.Nora.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.tverrlag.kernel.Sector;
import no.tverrlag.team.events.ConsentEvent.ConsentReplaced;
import org.junit.jupiter.api.Test;

class ConsentsTest {

    private static final ConsentEnd SCHOOL_ENDS =
            new ConsentEnd("c1", List.of(Sector.SCHOOL), false);

    @Test
    void a_consent_holds_from_its_first_instant_up_to_its_end() {
        Consents consents = Consents.none().after(shared("c1", 1, day(3), Sector.SCHOOL));

        assertThat(consents.sharedWith(Sector.SCHOOL, day(1).minusNanos(1))).isFalse();
        assertThat(consents.sharedWith(Sector.SCHOOL, day(1))).isTrue();
        assertThat(consents.sharedWith(Sector.SCHOOL, day(3).minusNanos(1))).isTrue();
        assertThat(consents.sharedWith(Sector.SCHOOL, day(3))).isFalse();
        assertThat(consents.sharedWith(Sector.NAV, day(2))).isFalse();
    }

    @Test
    void a_withdrawal_for_one_sector_ends_that_sector_from_then_on_and_no_other() {
        Consents consents =
                Consents.none()
                        .after(shared("c1", 1, null, Sector.SCHOOL, Sector.GP))
                        .after(withdrawn(ConsentKind.SHARE, 5, SCHOOL_ENDS));

        assertThat(consents.sharedWith(Sector.SCHOOL, day(5).minusNanos(1))).isTrue();
        assertThat(consents.sharedWith(Sector.SCHOOL, day(5))).isFalse();
        assertThat(consents.sharedWith(Sector.GP, day(5))).isTrue();
    }

    @Test
    void a_consent_that_has_lost_all_its_recipients_is_in_force_no_longer() {
        Consents consents =
                Consents.none()
                        .after(shared("c1", 1, null, Sector.SCHOOL))
                        .after(
                                withdrawn(
                                        ConsentKind.SHARE,
                                        5,
                                        new ConsentEnd("c1", List.of(Sector.SCHOOL), true)));

        assertThat(consents.inForce(ConsentKind.SHARE, day(4))).hasSize(1);
        assertThat(consents.inForce(ConsentKind.SHARE, day(5))).isEmpty();
    }

    @Test
    void a_withdrawal_recorded_late_ends_the_sharing_when_it_was_true() {
        Consents consents =
                Consents.none()
                        .after(shared("c1", 1, null, Sector.SCHOOL, Sector.GP))
                        .after(withdrawn(ConsentKind.SHARE, 9, SCHOOL_ENDS))
                        .after(withdrawn(ConsentKind.SHARE, 5, SCHOOL_ENDS));

        assertThat(consents.sharedWith(Sector.SCHOOL, day(5))).isFalse();
    }

    @Test
    void a_replaced_consent_ends_where_the_new_one_begins() {
        Consents consents =
                Consents.none()
                        .after(consented("c1", ConsentKind.PLAN, 1))
                        .after(new ConsentReplaced(NORA, "c1", "c2", day(4)));

        assertThat(consents.inForce(ConsentKind.PLAN, day(4).minusNanos(1))).hasSize(1);
        assertThat(consents.inForce(ConsentKind.PLAN, day(4))).isEmpty();
        assertThat(consents.withdrawnAfter(ConsentKind.PLAN, day(1), List.of(), List.of()))
                .isFalse();
    }
}
