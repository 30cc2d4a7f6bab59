package no.tverrlag.referral.reportneed;

import static no.tverrlag.referral.Nora.MONDAY;
import static no.tverrlag.referral.Nora.MOTHER;
import static no.tverrlag.referral.Nora.PERSON;
import static no.tverrlag.referral.Nora.REGISTERED;
import static no.tverrlag.referral.Nora.REPORTED;
import static no.tverrlag.referral.Nora.TEACHER;

import java.util.List;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.referral.Nora;
import no.tverrlag.referral.events.NeedReported;
import no.tverrlag.referral.events.NeedReported.ConsentToReport;
import no.tverrlag.referral.events.NeedReported.NeedArea;
import no.tverrlag.referral.events.ReferralCatalogue;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.reportneed.ReportNeed.Command;
import no.tverrlag.referral.reportneed.ReportNeed.Refusal;
import no.tverrlag.testkit.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportNeedTest {

    private static final String SUMMARY = "Absent 41 of 60 days";
    private static final ConsentToReport GIVEN = new ConsentToReport(true, MOTHER);
    private static final ConsentToReport REFUSED = new ConsentToReport(false, MOTHER);

    private final Scenario<Command, ?, ReferralEvent> scenario =
            Scenario.of(ReportNeed.SLICE, ReferralCatalogue.CATALOGUE);

    @Test
    void a_need_with_consent_is_reported() {
        scenario.given(REGISTERED)
                .when(command(SUMMARY, List.of(NeedArea.SCHOOL), GIVEN, null))
                .then(REPORTED);
    }

    @Test
    void a_second_report_about_the_same_person_is_welcome() {
        scenario.given(REGISTERED, Nora.reported("r0", TEACHER))
                .when(command(SUMMARY, List.of(NeedArea.SCHOOL), GIVEN, null))
                .then(REPORTED);
    }

    @Test
    void a_few_words_are_enough() {
        scenario.given(REGISTERED)
                .when(command("Help", List.of(), null, null))
                .then(expected("Help", List.of(), null, null));
    }

    @Test
    void an_area_named_twice_counts_once() {
        scenario.given(REGISTERED)
                .when(command(SUMMARY, List.of(NeedArea.SCHOOL, NeedArea.SCHOOL), GIVEN, null))
                .then(REPORTED);
    }

    @Test
    void a_duty_outweighs_a_consent_that_was_refused() {
        scenario.given(REGISTERED)
                .when(command(SUMMARY, List.of(), REFUSED, "HPL_33"))
                .then(expected(SUMMARY, List.of(), REFUSED, "HPL_33"));
    }

    @Test
    void a_refused_consent_without_a_duty_is_refused() {
        scenario.given(REGISTERED)
                .when(command(SUMMARY, List.of(), REFUSED, null))
                .thenRefuses(new Refusal.ConsentNotGiven());
    }

    @Test
    void a_person_nobody_registered_is_unknown() {
        scenario.given(Nora.registered(Nora.SOMEBODY_ELSE, Nora.BORN))
                .when(command(SUMMARY, List.of(), GIVEN, null))
                .thenRefuses(new Refusal.UnknownPerson(PERSON));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10_001})
    void a_summary_that_is_blank_or_too_long_is_refused(int length) {
        scenario.given(REGISTERED)
                .when(command("x".repeat(length), List.of(), GIVEN, null))
                .thenRefuses(new Refusal.UnfitText("summary", 10_000));
    }

    @Test
    void a_duty_that_is_no_code_is_refused() {
        scenario.given(REGISTERED)
                .when(command(SUMMARY, List.of(), null, "because Nora said so"))
                .thenRefuses(new Refusal.UnfitDutyBasis());
    }

    private static Command command(
            String summary,
            List<NeedArea> areas,
            @Nullable ConsentToReport consent,
            @Nullable String duty) {
        return new Command(
                PERSON,
                "r1",
                TEACHER,
                NeedReported.ReporterKind.SCHOOL,
                Sealed.of(summary),
                areas,
                NeedReported.Urgency.NORMAL,
                NeedReported.IdentificationMethod.OBSERVATION,
                List.of(NeedReported.Requested.TEAM),
                consent,
                duty,
                MONDAY);
    }

    private static NeedReported expected(
            String summary,
            List<NeedArea> areas,
            @Nullable ConsentToReport consent,
            @Nullable String duty) {
        return new NeedReported(
                PERSON,
                "r1",
                TEACHER,
                NeedReported.ReporterKind.SCHOOL,
                Sealed.of(summary),
                areas,
                NeedReported.Urgency.NORMAL,
                NeedReported.IdentificationMethod.OBSERVATION,
                List.of(NeedReported.Requested.TEAM),
                consent,
                duty,
                MONDAY);
    }
}
