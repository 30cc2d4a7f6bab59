package no.tverrlag.referral.needreports;

import static no.tverrlag.referral.Nora.ACCEPTED;
import static no.tverrlag.referral.Nora.CONCLUDED;
import static no.tverrlag.referral.Nora.DECLINED;
import static no.tverrlag.referral.Nora.PERSON;
import static no.tverrlag.referral.Nora.RECEIVED;
import static no.tverrlag.referral.Nora.REDIRECTED;
import static no.tverrlag.referral.Nora.REGISTERED;
import static no.tverrlag.referral.Nora.REPORTED;
import static no.tverrlag.referral.Nora.REPORTED_TOO;
import static no.tverrlag.referral.Nora.SECOND_FOLLOWS_FIRST;
import static no.tverrlag.referral.Nora.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Tag;
import no.tverrlag.referral.Facts;
import no.tverrlag.referral.Nora;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.needreports.ReportStory.State;
import no.tverrlag.referral.personidentity.PersonIdentity;
import no.tverrlag.referral.registerperson.PersonByNationalId;
import org.junit.jupiter.api.Test;

class ReportsTest {

    @Test
    void a_report_tells_where_it_stands() {
        assertThat(stateOf(REPORTED)).isEqualTo(State.REPORTED);
        assertThat(stateOf(REPORTED, RECEIVED)).isEqualTo(State.RECEIVED);
        assertThat(stateOf(REPORTED, DECLINED)).isEqualTo(State.DECLINED);
        assertThat(stateOf(REPORTED, REDIRECTED)).isEqualTo(State.REDIRECTED);
        assertThat(stateOf(REPORTED, WITHDRAWN)).isEqualTo(State.WITHDRAWN);
        assertThat(stateOf(REPORTED, ACCEPTED)).isEqualTo(State.ACCEPTED_FOR_ASSESSMENT);
        assertThat(stateOf(REPORTED, ACCEPTED, CONCLUDED)).isEqualTo(State.CONCLUDED);
    }

    @Test
    void the_primary_of_a_duplicate_stays_where_it_is() {
        assertThat(stateOf(REPORTED, REPORTED_TOO, SECOND_FOLLOWS_FIRST)).isEqualTo(State.REPORTED);
    }

    @Test
    void a_report_that_does_not_exist_has_no_story() {
        assertThat(Facts.answer(OneReport.QUESTION, "r9", REPORTED).story()).isEmpty();
    }

    @Test
    void a_person_has_all_their_reports_in_order() {
        List<ReportStory> reports =
                Facts.answer(
                        ReportsOfPerson.QUESTION,
                        PERSON,
                        REGISTERED,
                        REPORTED,
                        REPORTED_TOO,
                        SECOND_FOLLOWS_FIRST,
                        ACCEPTED);

        assertThat(reports)
                .containsExactly(
                        new ReportStory(REPORTED, null, ACCEPTED, null),
                        new ReportStory(REPORTED_TOO, null, SECOND_FOLLOWS_FIRST, null));
    }

    @Test
    void a_person_is_known_by_name_and_day_of_birth() {
        assertThat(Facts.answer(PersonIdentity.QUESTION, PERSON, REGISTERED, REPORTED))
                .isEqualTo(
                        Optional.of(
                                new PersonIdentity(
                                        PERSON, REGISTERED.name(), Nora.BORN, "nb", null)));
        assertThat(Facts.answer(PersonIdentity.QUESTION, Nora.SOMEBODY_ELSE, REGISTERED)).isEmpty();
    }

    @Test
    void of_an_erased_person_only_the_erasure_is_known() {
        assertThat(Facts.answer(PersonIdentity.QUESTION, PERSON, REGISTERED, Nora.ERASED))
                .isEqualTo(
                        Optional.of(
                                new PersonIdentity(
                                        PERSON, Sealed.erased(), null, "nb", Nora.ERASED.at())));
    }

    @Test
    void a_hash_in_an_old_fact_leads_to_its_person() {
        assertThat(PersonByNationalId.QUESTION.boundary().apply("hash-of-nora"))
                .containsExactly(Tag.of("nationalId", "hash-of-nora"));
        assertThat(
                        Facts.answer(
                                PersonByNationalId.QUESTION,
                                "hash-of-nora",
                                List.of(Tag.of("nationalId", "hash-of-nora")),
                                REGISTERED))
                .isEqualTo(Optional.of(PERSON));
        assertThat(Facts.answer(PersonByNationalId.QUESTION, "hash-of-nora", REGISTERED)).isEmpty();
    }

    private static State stateOf(ReferralEvent... facts) {
        return Facts.answer(OneReport.QUESTION, "r1", facts).story().orElseThrow().state();
    }
}
