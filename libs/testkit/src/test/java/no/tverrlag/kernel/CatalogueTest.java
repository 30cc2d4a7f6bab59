package no.tverrlag.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final PersonId NORA = new PersonId("nora-1");

    sealed interface LampEvent extends PersonEvent {}

    record Lit(PersonId person, String lamp, int watts) implements LampEvent {}

    record LitV2(PersonId person, String lamp) {}

    record LitV1(PersonId person) {}

    private static Catalogue.Builder<LampEvent> lit(int version) {
        return Catalogue.of("lamp", LampEvent.class)
                .event("Lit", version, Lit.class, DataCategory.PLAN, _ -> List.of());
    }

    private static Catalogue.Builder<LampEvent> whole() {
        return lit(3).earlier("Lit", 1, LitV1.class, it -> new LitV2(it.person(), "the-one"))
                .earlier("Lit", 2, LitV2.class, it -> new Lit(it.person(), it.lamp(), 40));
    }

    @Test
    void every_version_goes_through_all_later_ones_to_the_newest() {
        Catalogue<LampEvent> catalogue = whole().build();
        assertThat(lifted(catalogue, 1, new LitV1(NORA))).isEqualTo(new Lit(NORA, "the-one", 40));
        assertThat(lifted(catalogue, 2, new LitV2(NORA, "a"))).isEqualTo(new Lit(NORA, "a", 40));
        assertThat(lifted(catalogue, 3, new Lit(NORA, "a", 60))).isEqualTo(new Lit(NORA, "a", 60));
        assertThat(catalogue.shape("lamp.Lit", 4)).isEmpty();
        assertThat(catalogue.shapes().stream().map(StoredShape::cloudEventsType))
                .containsExactly(
                        "no.tverrlag.lamp.Lit.v3",
                        "no.tverrlag.lamp.Lit.v2",
                        "no.tverrlag.lamp.Lit.v1");
    }

    @Test
    void a_catalogue_with_a_version_that_cannot_be_lifted_is_none() {
        assertThatThrownBy(() -> lit(2).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lamp.Lit version 1 can't be lifted");
    }

    @Test
    void an_earlier_version_of_nothing_or_of_a_later_one_is_refused() {
        Catalogue.Builder<LampEvent> late =
                lit(1).earlier("Lit", 1, LitV1.class, it -> new Lit(it.person(), "a", 1));
        assertThatThrownBy(late::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an earlier version is not earlier than its row");
        assertThatThrownBy(() -> whole().earlier("Lit", 1, LitV1.class, it -> it))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Lit version 1 is there twice");
    }

    private static LampEvent lifted(Catalogue<LampEvent> catalogue, int version, Object stored) {
        StoredShape<LampEvent> shape = catalogue.shape("lamp.Lit", version).orElseThrow();
        assertThat(shape.type()).isEqualTo(stored.getClass());
        return shape.lift().apply(stored);
    }
}
