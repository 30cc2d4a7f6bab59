package no.tverrlag.referral.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.tverrlag.contracts.referral.ReferralContracts;
import no.tverrlag.kernel.EventType;
import no.tverrlag.referral.Nora;
import no.tverrlag.referral.events.ReferralCatalogue;
import no.tverrlag.referral.events.ReferralEvent;
import org.junit.jupiter.api.Test;

class ReferralOutletTest {

    private static final String STORED = "no.tverrlag.referral.events.";
    private static final String PUBLIC = "no.tverrlag.contracts.referral.";

    @Test
    void every_stored_fact_is_published_by_its_own_name_and_with_all_it_says() {
        for (ReferralEvent fact : Nora.SAMPLES) {
            String published = ReferralOutlet.published(fact).toString();
            String stored = fact.toString();
            assertThat(published).isEqualTo(withoutNationalId(stored));
        }
    }

    @Test
    void stored_and_published_facts_have_the_same_names_and_categories() {
        assertThat(names(new ArrayList<>(ReferralContracts.CATALOGUE.rows())))
                .isEqualTo(names(new ArrayList<>(ReferralCatalogue.CATALOGUE.rows())));
    }

    @Test
    void every_code_that_is_stored_has_a_public_one() throws ClassNotFoundException {
        for (EventType<ReferralEvent> row : ReferralCatalogue.CATALOGUE.rows()) {
            for (Class<?> nested : row.type().getDeclaredClasses()) {
                if (nested.isEnum()) {
                    Class<?> open = Class.forName(nested.getName().replace(STORED, PUBLIC));
                    assertThat(codes(open)).as(nested.getName()).isEqualTo(codes(nested));
                }
            }
        }
    }

    private static String withoutNationalId(String stored) {
        return stored.replace("nationalId=Sealed[*], ", "")
                .replace("variable=MEMORY", "variable=memory");
    }

    private static List<String> codes(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
    }

    private static List<String> names(List<? extends EventType<?>> rows) {
        return rows.stream().map(it -> it.name() + " " + it.category()).sorted().toList();
    }
}
