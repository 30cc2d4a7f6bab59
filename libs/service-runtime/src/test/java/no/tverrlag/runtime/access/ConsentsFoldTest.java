package no.tverrlag.runtime.access;

import static no.tverrlag.runtime.access.Heard.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.tverrlag.contracts.team.ConsentEnd;
import no.tverrlag.contracts.team.ConsentExpired;
import no.tverrlag.contracts.team.ConsentForm;
import no.tverrlag.contracts.team.ConsentGiven;
import no.tverrlag.contracts.team.ConsentKind;
import no.tverrlag.contracts.team.ConsentReplaced;
import no.tverrlag.contracts.team.ConsentTerms;
import no.tverrlag.contracts.team.ConsentWithdrawn;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Party;
import no.tverrlag.kernel.Sector;
import org.junit.jupiter.api.Test;

/** Which consents hold, by what the services have said. */
class ConsentsFoldTest {

    private static final ConsentGiven SHARE =
            new ConsentGiven(
                    NORA,
                    "c1",
                    ConsentKind.SHARE,
                    List.of(Sector.SCHOOL, Sector.GP),
                    List.of(DataCategory.PLAN),
                    AT,
                    null,
                    NURSE,
                    ConsentForm.SIGNED,
                    NURSE,
                    AT);

    @Test
    void a_consent_is_kept_as_it_was_given() {
        assertThat(after(SHARE).consents())
                .containsExactly(
                        new ConsentInForce(
                                "c1",
                                ConsentKind.SHARE,
                                List.of(Sector.SCHOOL, Sector.GP),
                                List.of(),
                                List.of(DataCategory.PLAN),
                                null,
                                AT,
                                null));
    }

    @Test
    void a_consent_is_withdrawn_for_one_sector_or_wholly() {
        PersonRelations partly =
                after(SHARE, withdrawn(new ConsentEnd("c1", List.of(Sector.GP), false)));
        PersonRelations wholly =
                after(SHARE, withdrawn(new ConsentEnd("c1", List.of(Sector.GP), true)));
        PersonRelations another =
                after(SHARE, withdrawn(new ConsentEnd("c2", List.of(Sector.GP), true)));

        assertThat(partly.consents().getFirst().recipients()).containsExactly(Sector.SCHOOL);
        assertThat(wholly.consents()).isEmpty();
        assertThat(another.consents()).isEqualTo(after(SHARE).consents());
    }

    private static ConsentWithdrawn withdrawn(ConsentEnd end) {
        return new ConsentWithdrawn(NORA, ConsentKind.SHARE, List.of(end), NURSE, AT);
    }

    @Test
    void a_replaced_consent_is_gone() {
        assertThat(after(SHARE, new ConsentReplaced(NORA, "c1", "c2", AT)).consents()).isEmpty();
        assertThat(after(SHARE, new ConsentReplaced(NORA, "c2", "c3", AT)).consents()).hasSize(1);
    }

    @Test
    void a_consent_names_organisations_and_individuals_until_they_are_parted_from() {
        Party office = Party.organisation("Legesenter");
        Party nurse = Party.individual("nurse");
        ConsentGiven given =
                new ConsentGiven(
                        NORA,
                        "c7",
                        ConsentKind.SHARE,
                        List.of(),
                        List.of(DataCategory.PLAN),
                        AT,
                        null,
                        NURSE,
                        ConsentForm.SIGNED,
                        NURSE,
                        AT,
                        new ConsentTerms(List.of(office, nurse), "COC", null, null, null));

        assertThat(after(given).consents().getFirst().named()).containsExactly(office, nurse);
        assertThat(
                        after(
                                        given,
                                        withdrawn(
                                                new ConsentEnd(
                                                        "c7", List.of(), false, List.of(nurse))))
                                .consents()
                                .getFirst()
                                .named())
                .containsExactly(office);
        assertThat(
                        after(given, new ConsentExpired(NORA, "c7", ConsentKind.SHARE, AT, AT))
                                .consents())
                .isEmpty();
    }
}
