package no.tverrlag.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A catalogue in which an event could be lost or read as another is not built. */
class CatalogueTest {

    sealed interface LampEvent extends PersonEvent {}

    record Lit(PersonId person, int watts) implements LampEvent {}

    record Quenched(PersonId person) implements LampEvent {}

    record LitV1(PersonId person) {}

    private static final PersonId NORA = new PersonId("nora");

    private static Catalogue.Builder<LampEvent> lamps() {
        return Catalogue.of("lamp", LampEvent.class);
    }

    private static Catalogue.Builder<LampEvent> litAnew() {
        return lamps().event("Quenched", Quenched.class, DataCategory.TEAM)
                .event("Lit", 2, Lit.class, DataCategory.TEAM, _ -> List.of());
    }

    @Test
    void an_event_without_a_row_is_refused() {
        assertThatThrownBy(() -> lamps().event("Lit", Lit.class, DataCategory.TEAM).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Quenched has no row");
    }

    @Test
    void an_event_has_one_row() {
        assertThatThrownBy(
                        () ->
                                lamps().event("Lit", Lit.class, DataCategory.TEAM)
                                        .event("LitAgain", Lit.class, DataCategory.TEAM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Lit has two rows");
    }

    @Test
    void two_events_are_not_stored_under_one_name() {
        assertThatThrownBy(
                        () ->
                                lamps().event("Lit", Lit.class, DataCategory.TEAM)
                                        .event("Lit", Quenched.class, DataCategory.TEAM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lamp.Lit is the name of two events");
    }

    @Test
    void an_older_version_that_nothing_lifts_is_refused() {
        assertThatThrownBy(() -> litAnew().build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lamp.Lit version 1 can't be lifted");
    }

    @Test
    void an_older_version_is_there_once_and_older() {
        assertThatThrownBy(() -> older(older(litAnew(), 1), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Lit version 1 is there twice");
        assertThatThrownBy(() -> older(older(litAnew(), 1), 2).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an earlier version is not earlier than its row");
    }

    @Test
    void an_older_version_is_lifted_to_the_event() {
        Catalogue<LampEvent> lamps = older(litAnew(), 1).build();

        assertThat(lamps.shape("lamp.Lit", 1).orElseThrow().lift().apply(new LitV1(NORA)))
                .isEqualTo(new Lit(NORA, 60));
        assertThat(lamps.shape("lamp.Lit", 3)).isEmpty();
    }

    @Test
    void what_is_in_no_row_is_told_from_what_is() {
        Catalogue<LampEvent> lamps = older(litAnew(), 1).build();

        assertThat(lamps.named("lamp.Lit")).contains(lamps.rowOf(Lit.class));
        assertThat(lamps.named("lamp.Broken")).isEmpty();
        assertThatThrownBy(() -> lamps.rowOf(LitV1.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("LitV1 is not in the catalogue of lamp");
    }

    private static Catalogue.Builder<LampEvent> older(
            Catalogue.Builder<LampEvent> builder, int version) {
        return builder.earlier("Lit", version, LitV1.class, old -> new Lit(old.person(), 60));
    }
}
