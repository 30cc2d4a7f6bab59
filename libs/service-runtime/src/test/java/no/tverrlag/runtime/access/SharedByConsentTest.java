package no.tverrlag.runtime.access;

import static no.tverrlag.runtime.access.Nora.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.tverrlag.contracts.team.ConsentKind;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.LegalBasis;
import no.tverrlag.kernel.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a member of the team sees of other sectors' matters. */
class SharedByConsentTest {

    @ParameterizedTest
    @EnumSource(DataCategory.class)
    void a_member_needs_consent_to_what_is_another_sectors(DataCategory category) {
        Set<DataCategory> byConsent =
                Set.of(
                        DataCategory.PLAN,
                        DataCategory.ASSESSMENT,
                        DataCategory.MEETING,
                        DataCategory.NEED_REPORT);
        Verdict verdict = decide(TEACHER, category, Set.of(Standing.MEMBER), relations());
        assertThat(verdict)
                .isEqualTo(
                        byConsent.contains(category)
                                ? NO_CONSENT
                                : permit(Standing.MEMBER, "hol 3-4"));
    }

    static Stream<Arguments> consents() {
        Verdict shared = new Verdict.Permit(Standing.MEMBER, LegalBasis.consent("c1"));
        Sector school = Sector.SCHOOL;
        return Stream.of(
                arguments("in force", share("c1", school, NOW.minusSeconds(1), null), shared),
                arguments("from now", share("c1", school, NOW, null), shared),
                arguments("ahead", share("c1", school, NOW.plusMillis(1), null), NO_CONSENT),
                arguments(
                        "until later",
                        share("c1", school, NOW.minusSeconds(1), NOW.plusMillis(1)),
                        shared),
                arguments("expired now", share("c1", school, NOW.minusSeconds(1), NOW), NO_CONSENT),
                arguments("other sector", share("c1", Sector.GP, NOW, null), NO_CONSENT),
                arguments("withdrawn", TO_SCHOOL.without(List.of(school), List.of()), NO_CONSENT),
                arguments(
                        "for another withdrawn",
                        TO_SCHOOL.without(List.of(Sector.GP), List.of()),
                        shared),
                arguments(
                        "other kind",
                        new ConsentInForce(
                                "c1",
                                ConsentKind.PLAN,
                                List.of(school),
                                List.of(),
                                List.of(DataCategory.PLAN),
                                null,
                                NOW,
                                null),
                        NO_CONSENT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("consents")
    void a_member_sees_the_plan_only_under_a_consent_in_force(
            String name, ConsentInForce consent, Verdict expected) {
        assertThat(decide(TEACHER, DataCategory.PLAN, Set.of(Standing.MEMBER), relations(consent)))
                .as(name)
                .isEqualTo(expected);
    }

    @Test
    void a_consent_covers_only_the_categories_it_names() {
        assertThat(decide(TEACHER, DataCategory.MEETING, Set.of(Standing.MEMBER)))
                .isEqualTo(new Verdict.Permit(Standing.MEMBER, LegalBasis.consent("c1")));
        assertThat(decide(TEACHER, DataCategory.ASSESSMENT, Set.of(Standing.MEMBER)))
                .isEqualTo(NO_CONSENT);
    }

    @Test
    void a_member_without_a_sector_is_covered_by_no_consent() {
        assertThat(
                        decide(
                                practitioner("teacher", null),
                                DataCategory.PLAN,
                                Set.of(Standing.MEMBER)))
                .isEqualTo(NO_CONSENT);
    }

    @Test
    void a_denied_member_may_still_stand_otherwise() {
        Actor gp = practitioner("gp", Sector.GP);
        assertThat(decide(gp, DataCategory.PLAN, Set.of(Standing.MEMBER, Standing.PRACTITIONER)))
                .isEqualTo(permit(Standing.PRACTITIONER, "hol 7-1"));
    }
}
