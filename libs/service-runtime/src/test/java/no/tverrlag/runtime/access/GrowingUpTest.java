package no.tverrlag.runtime.access;

import static no.tverrlag.runtime.access.Nora.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import no.tverrlag.contracts.access.AccessAction;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Role;
import no.tverrlag.kernel.Sector;
import no.tverrlag.runtime.age.Maturity;
import org.junit.jupiter.api.Test;

/** What changes as a child grows up. */
class GrowingUpTest {

    private static final Maturity CHILD = new Maturity(false, false, false, false);
    private static final Maturity FIFTEEN = new Maturity(true, true, false, false);
    private static final Maturity SIXTEEN = new Maturity(true, true, true, false);
    private static final Maturity GROWN = new Maturity(true, true, true, true);

    private static AccessRule reading(DataCategory category) {
        return new AccessRule(
                "GET /persons/{person}/x",
                AccessAction.READ,
                category,
                EnumSet.of(Standing.REPRESENTATIVE),
                AccessRule.About.PERSON,
                null);
    }

    private static Verdict asks(Asker.Representation how, DataCategory category, Maturity age) {
        Actor mother = new Actor("mother", Role.REPRESENTATIVE, null, null, null, NORA);
        return AccessPolicy.decide(
                new Asker(mother, how, null), NORA, reading(category), RELATIONS, age, NOW);
    }

    @Test
    void a_guardians_right_ends_by_the_age_that_what_it_is_about_has() {
        Verdict over = new Verdict.Deny("guardianship-over");
        Asker.Representation guardian = Asker.Representation.GUARDIAN;

        assertThat(asks(guardian, DataCategory.PLAN, FIFTEEN)).isInstanceOf(Verdict.Permit.class);
        assertThat(asks(guardian, DataCategory.PLAN, SIXTEEN)).isEqualTo(over);
        assertThat(asks(guardian, DataCategory.CONSENT, SIXTEEN))
                .isInstanceOf(Verdict.Permit.class);
        assertThat(asks(guardian, DataCategory.CONSENT, GROWN)).isEqualTo(over);
    }

    @Test
    void who_is_appointed_or_chosen_keeps_theirs() {
        for (Asker.Representation how :
                List.of(
                        Asker.Representation.LEGAL_GUARDIAN,
                        Asker.Representation.POWER_OF_ATTORNEY)) {
            assertThat(asks(how, DataCategory.PLAN, GROWN)).isInstanceOf(Verdict.Permit.class);
        }
    }

    @Test
    void a_hidden_disclosure_is_seen_by_who_told_who_was_told_and_the_auditor() {
        Disclosure hidden = new Disclosure("d1", "gp", "Barnevern", true);
        Actor welfare =
                new Actor(
                        "kari", Role.PRACTITIONER, Sector.CHILD_WELFARE, "Barnevern", "5530", null);
        Actor neighbour =
                new Actor("kari", Role.PRACTITIONER, Sector.CHILD_WELFARE, "Another", "5530", null);
        Actor mother = new Actor("mother", Role.REPRESENTATIVE, null, null, null, NORA);
        Actor nora = new Actor("nora", Role.CITIZEN, null, null, null, NORA);

        assertThat(shows(practitioner("gp", Sector.GP), hidden, CHILD)).isTrue();
        assertThat(shows(welfare, hidden, CHILD)).isTrue();
        assertThat(shows(of(Role.AUDITOR, "auditor", "5530"), hidden, CHILD)).isTrue();
        assertThat(shows(neighbour, hidden, CHILD)).isFalse();
        assertThat(shows(mother, hidden, CHILD)).isFalse();
        assertThat(shows(mother, hidden.released(), CHILD)).isTrue();
        assertThat(shows(nora, hidden, CHILD)).isFalse();
        assertThat(shows(nora, hidden, FIFTEEN)).isTrue();
    }

    private static boolean shows(Actor actor, Disclosure disclosure, Maturity age) {
        return AccessPolicy.discloses(Asker.of(actor), NORA, disclosure, age);
    }
}
