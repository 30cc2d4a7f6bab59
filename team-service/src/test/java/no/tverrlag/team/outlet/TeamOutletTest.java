package no.tverrlag.team.outlet;

import static no.tverrlag.team.Nora.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.tverrlag.contracts.team.TeamContracts;
import no.tverrlag.contracts.team.TeamMessage;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.team.EveryEvent;
import no.tverrlag.team.events.AttendanceMode;
import no.tverrlag.team.events.AttendanceStatus;
import no.tverrlag.team.events.ConsentCapacity;
import no.tverrlag.team.events.ConsentForm;
import no.tverrlag.team.events.ConsentKind;
import no.tverrlag.team.events.ConsentLapse;
import no.tverrlag.team.events.CoordinatorKind;
import no.tverrlag.team.events.DeclineReason;
import no.tverrlag.team.events.DisclosureDuty;
import no.tverrlag.team.events.EndReason;
import no.tverrlag.team.events.MeetingKind;
import no.tverrlag.team.events.TeamCatalogue;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.team.events.TransitionKind;
import no.tverrlag.team.events.VacancyCause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TeamOutletTest {

    @Test
    void every_fact_leaves_as_the_message_of_its_name_with_all_it_says() {
        for (TeamEvent stored : EveryEvent.SAMPLES) {
            TeamMessage published = TeamOutlet.published(stored);

            assertThat(published.getClass().getSimpleName())
                    .isEqualTo(stored.getClass().getSimpleName());
            assertThat(plain(published)).isEqualTo(plain(stored));
        }
    }

    @Test
    void every_message_is_in_the_catalogue_under_the_name_of_its_fact() {
        assertThat(
                        TeamContracts.CATALOGUE.rows().stream()
                                .map(row -> row.name() + " " + row.category())
                                .toList())
                .isEqualTo(
                        TeamCatalogue.CATALOGUE.rows().stream()
                                .map(row -> row.name() + " " + row.category())
                                .toList());
    }

    @Test
    void every_code_has_a_public_one_of_the_same_name() {
        for (Class<?> stored :
                List.of(
                        ConsentKind.class,
                        ConsentForm.class,
                        ConsentCapacity.class,
                        CoordinatorKind.class,
                        DeclineReason.class,
                        DisclosureDuty.class,
                        ConsentLapse.class,
                        EndReason.class,
                        VacancyCause.class,
                        AttendanceMode.class,
                        MeetingKind.class,
                        AttendanceStatus.class,
                        TransitionKind.class)) {
            assertThat(names(publicTwin(stored)))
                    .as(stored.getSimpleName())
                    .isEqualTo(names(stored));
        }
    }

    private static Class<?> publicTwin(Class<?> stored) {
        try {
            return Class.forName("no.tverrlag.contracts.team." + stored.getSimpleName());
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }

    private static List<String> names(Class<?> codes) {
        return Stream.of(codes.getEnumConstants()).map(Object::toString).toList();
    }

    /**
     * A record as names and values, so that twins compare equal; sealed text is compared as it is.
     */
    private static Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> "nothing";
            case Sealed sealed -> sealed;
            case List<?> list -> list.stream().map(TeamOutletTest::plain).toList();
            case Enum<?> code -> code.name();
            case Record twin -> components(twin);
            default -> value;
        };
    }

    private static Map<String, Object> components(Record twin) {
        Map<String, Object> by = new LinkedHashMap<>();
        for (RecordComponent component : twin.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                by.put(component.getName(), plain(component.getAccessor().invoke(twin)));
            } catch (ReflectiveOperationException broken) {
                throw new AssertionError(broken);
            }
        }
        return by;
    }
}
