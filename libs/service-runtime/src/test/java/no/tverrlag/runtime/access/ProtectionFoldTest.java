package no.tverrlag.runtime.access;

import static no.tverrlag.runtime.access.Heard.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.tverrlag.contracts.referral.AddressProtection;
import no.tverrlag.contracts.referral.AddressProtectionSet;
import no.tverrlag.contracts.team.AccessBlockLifted;
import no.tverrlag.contracts.team.AccessBlocked;
import no.tverrlag.contracts.team.BreakGlassOpened;
import no.tverrlag.contracts.team.DisclosureDuty;
import no.tverrlag.contracts.team.DisclosureMade;
import no.tverrlag.contracts.team.DisclosureReleased;
import no.tverrlag.kernel.Party;
import org.junit.jupiter.api.Test;

/** What is shut, opened and hidden, by what the services have said. */
class ProtectionFoldTest {

    @Test
    void a_block_holds_until_it_is_lifted() {
        AccessBlocked blocked =
                new AccessBlocked(
                        NORA, "b1", Party.individual("teacher"), List.of(), true, NURSE, AT);

        assertThat(after(blocked).blocks())
                .containsExactly(
                        new AccessBlock("b1", Party.individual("teacher"), List.of(), true, true));
        assertThat(after(blocked, new AccessBlockLifted(NORA, "b1", NURSE, AT)).blocks()).isEmpty();
    }

    @Test
    void of_one_actors_broken_glasses_the_latest_counts() {
        BreakGlassOpened first =
                new BreakGlassOpened(NORA, "g1", NURSE, WORDS, AT.plusSeconds(60), "5530", AT);
        BreakGlassOpened second =
                new BreakGlassOpened(NORA, "g2", NURSE, WORDS, AT.plusSeconds(120), "5530", AT);

        assertThat(after(first, second).glasses())
                .containsExactly(new OpenGlass("g2", "nurse", AT.plusSeconds(120)));
        assertThat(after(first).glass("nurse", AT.plusSeconds(59))).isPresent();
        assertThat(after(first).glass("nurse", AT.plusSeconds(60))).isEmpty();
        assertThat(after(first).glass("teacher", AT)).isEmpty();
    }

    @Test
    void a_disclosure_is_hidden_until_it_is_released() {
        DisclosureMade made =
                new DisclosureMade(
                        NORA,
                        "d1",
                        "Barnevern",
                        DisclosureDuty.HEALTH_PERSONNEL,
                        WORDS,
                        true,
                        TEACHER,
                        AT);
        Disclosure hidden = new Disclosure("d1", "teacher", "Barnevern", true);

        assertThat(after(made).disclosures()).containsExactly(hidden);
        assertThat(after(made, new DisclosureReleased(NORA, "d1", NURSE, AT)).disclosures())
                .containsExactly(hidden.released());
        assertThat(after(made, new DisclosureReleased(NORA, "d2", NURSE, AT)).disclosures())
                .containsExactly(hidden);
    }

    @Test
    void the_last_word_on_an_address_counts() {
        AddressProtectionSet strict =
                new AddressProtectionSet(
                        NORA,
                        AddressProtection.STRICTLY_CONFIDENTIAL,
                        List.of("mother"),
                        NURSE,
                        AT);
        assertThat(after().whereabouts()).isNull();
        assertThat(after(strict).whereabouts())
                .isEqualTo(
                        new Whereabouts(
                                AddressProtection.STRICTLY_CONFIDENTIAL, List.of("mother")));
        assertThat(
                        after(
                                        strict,
                                        new AddressProtectionSet(
                                                NORA,
                                                AddressProtection.UNPROTECTED,
                                                List.of(),
                                                NURSE,
                                                AT))
                                .whereabouts())
                .isEqualTo(new Whereabouts(AddressProtection.UNPROTECTED, List.of()));
    }
}
