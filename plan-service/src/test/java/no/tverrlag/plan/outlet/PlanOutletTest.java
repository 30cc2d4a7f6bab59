package no.tverrlag.plan.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import no.tverrlag.contracts.plan.PlanContracts;
import no.tverrlag.contracts.plan.PlanMessage;
import no.tverrlag.plan.Nora;
import no.tverrlag.plan.events.PlanCatalogue;
import no.tverrlag.plan.events.PlanEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanOutletTest {

    static List<PlanEvent> oneOfEach() {
        return Nora.oneOfEach();
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void every_fact_is_published_under_its_own_name_with_everything_it_says(PlanEvent fact) {
        PlanMessage message = PlanOutlet.published(fact);
        assertThat(PlanContracts.CATALOGUE.rowOf(message.getClass()).name())
                .isEqualTo(PlanCatalogue.CATALOGUE.rowOf(fact.getClass()).name());
        assertThat(said(message)).isEqualTo(said(fact));
    }

    @Test
    void the_public_enums_know_every_stored_word() {
        Stream.of(
                        no.tverrlag.plan.events.Achievement.class,
                        no.tverrlag.plan.events.Change.class,
                        no.tverrlag.plan.events.CloseReason.class,
                        no.tverrlag.plan.events.ConsentLapse.class,
                        no.tverrlag.plan.events.DecisionStatus.class,
                        no.tverrlag.plan.events.Instrument.class,
                        no.tverrlag.plan.events.LifeArea.class,
                        no.tverrlag.plan.events.NextStep.class,
                        no.tverrlag.plan.events.PlanStatus.class)
                .forEach(stored -> assertThat(names(publicTwin(stored))).isEqualTo(names(stored)));
    }

    /** What both sides print; the components that only one of them has are cut out. */
    private static String said(Object record) {
        return record.toString()
                .replace("consentKnownAt=7, ", "")
                .replace("knownAt=8, ", "")
                .replace("voice=OWN, ", "agreedByPerson=true, ")
                .replace("status=COMPLETED, ", "");
    }

    private static Class<?> publicTwin(Class<?> stored) {
        try {
            return Class.forName(PlanMessage.class.getPackageName() + "." + stored.getSimpleName());
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
    }
}
