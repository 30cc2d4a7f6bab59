package no.tverrlag.referral.keeping;

import static no.tverrlag.referral.events.PersonErased.Reason.CONSENT_ONLY_DATA;
import static no.tverrlag.referral.events.PersonErased.Reason.COURT_ORDER;
import static no.tverrlag.referral.events.PersonErased.Reason.DELETION_DECISION;
import static no.tverrlag.referral.events.PersonErased.Reason.RETENTION_EXPIRED;
import static no.tverrlag.referral.events.PersonErased.Reason.WRONG_PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Sector;
import no.tverrlag.referral.events.PersonErased;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTest {

    private static final LocalDate LAST = LocalDate.of(2014, 9, 3);
    private static final LocalDate TEN_YEARS_ON = LocalDate.of(2024, 9, 3);
    private static final Retention POLICY =
            Retention.parse("CONSENT:consent, PLAN:10y, TEAM:forever", "CHILD_WELFARE");

    private static Optional<KeepingRefusal.MustBeKept> obstacle(
            PersonErased.Reason reason,
            DataCategory category,
            @Nullable Sector sector,
            LocalDate today) {
        Holdings holdings = new Holdings(List.of(new Holdings.Held(category, sector, LAST)));
        return POLICY.obstacle(reason, holdings, today);
    }

    @Test
    void what_rests_on_consent_alone_can_go() {
        assertThat(obstacle(CONSENT_ONLY_DATA, DataCategory.CONSENT, null, LAST)).isEmpty();
        assertThat(obstacle(RETENTION_EXPIRED, DataCategory.CONSENT, null, LAST)).isEmpty();
    }

    @Test
    void a_period_ends_so_many_years_after_the_last_of_its_kind() {
        assertThat(
                        obstacle(
                                RETENTION_EXPIRED,
                                DataCategory.PLAN,
                                Sector.SCHOOL,
                                TEN_YEARS_ON.minusDays(1)))
                .contains(new KeepingRefusal.MustBeKept(DataCategory.PLAN, null, TEN_YEARS_ON));
        assertThat(obstacle(RETENTION_EXPIRED, DataCategory.PLAN, Sector.SCHOOL, TEN_YEARS_ON))
                .isEmpty();
    }

    @Test
    void a_record_is_not_consent_only_however_old_it_is() {
        assertThat(obstacle(CONSENT_ONLY_DATA, DataCategory.PLAN, null, TEN_YEARS_ON.plusYears(9)))
                .contains(new KeepingRefusal.MustBeKept(DataCategory.PLAN, null, TEN_YEARS_ON));
    }

    @Test
    void some_things_are_kept_for_ever() {
        LocalDate late = LAST.plusYears(200);

        assertThat(obstacle(RETENTION_EXPIRED, DataCategory.TEAM, null, late))
                .contains(new KeepingRefusal.MustBeKept(DataCategory.TEAM, null, null));
        assertThat(obstacle(RETENTION_EXPIRED, DataCategory.PLAN, Sector.CHILD_WELFARE, late))
                .as("a preserved service")
                .contains(
                        new KeepingRefusal.MustBeKept(
                                DataCategory.PLAN, Sector.CHILD_WELFARE, null));
        assertThat(obstacle(RETENTION_EXPIRED, DataCategory.TRANSITION, null, late))
                .as("what the policy does not name")
                .contains(new KeepingRefusal.MustBeKept(DataCategory.TRANSITION, null, null));
    }

    @Test
    void a_mistake_a_decision_and_a_court_outweigh_the_duty() {
        for (PersonErased.Reason reason : List.of(WRONG_PERSON, DELETION_DECISION, COURT_ORDER)) {
            assertThat(obstacle(reason, DataCategory.PLAN, Sector.CHILD_WELFARE, LAST)).isEmpty();
        }
    }

    @Test
    void holdings_keep_the_newest_day_of_each_kind() {
        Holdings.Held old = new Holdings.Held(DataCategory.PLAN, Sector.NAV, LAST);
        Holdings.Held young = new Holdings.Held(DataCategory.PLAN, Sector.NAV, TEN_YEARS_ON);
        Holdings.Held other = new Holdings.Held(DataCategory.PLAN, null, LAST);

        assertThat(new Holdings(List.of(young, other)).plus(new Holdings(List.of(old))).held())
                .containsExactly(other, young);
        assertThat(new Holdings(List.of(old)).plus(new Holdings(List.of(young))).held())
                .containsExactly(young);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PLAN", "PLAN:10", "PLAN:-1y", "PLANS:10y", "PLAN:10y,,TEAM:1y"})
    void a_malformed_policy_is_refused(String categories) {
        assertThatThrownBy(() -> Retention.parse(categories, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_unknown_sector_is_refused() {
        assertThatThrownBy(() -> Retention.parse("PLAN:10y", "MAGIC"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
