package no.tverrlag.referral.registerperson;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import no.tverrlag.referral.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalIdNumberTest {

    @Test
    void a_synthetic_number_tells_the_day_of_birth_where_test_numbers_are_allowed() {
        assertThat(NationalIdNumber.of("13831350290", true))
                .isEqualTo(Optional.of(new NationalIdNumber(LocalDate.of(2013, 3, 13))));
    }

    @Test
    void a_synthetic_number_is_no_number_where_real_people_are_registered() {
        assertThat(NationalIdNumber.of("13831350290", false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SHIFTED_40", "SHIFTED_65", "SHIFTED_80"})
    void each_way_of_marking_a_synthetic_month_is_known(String marking) {
        int shift = Integer.parseInt(marking.substring("SHIFTED_".length()));
        String number = Numbers.with(13, 3 + shift, 13, 502);

        assertThat(NationalIdNumber.of(number, true))
                .isEqualTo(Optional.of(new NationalIdNumber(LocalDate.of(2013, 3, 13))));
    }

    @Test
    void a_d_number_has_a_day_that_is_40_too_high() {
        String number = Numbers.with(13 + 40, 3 + 80, 13, 502);

        assertThat(NationalIdNumber.of(number, true))
                .isEqualTo(Optional.of(new NationalIdNumber(LocalDate.of(2013, 3, 13))));
    }

    @ParameterizedTest
    @CsvSource({
        "55,0,1955",
        "99,499,1999",
        "54,500,1854",
        "0,500,2000",
        "39,999,2039",
        "40,900,1940"
    })
    void the_individual_number_tells_the_century(int year, int individual, int expected) {
        String number = Numbers.with(1, 81, year, Numbers.fitting(1, 81, year, individual));

        assertThat(NationalIdNumber.of(number, true))
                .isEqualTo(Optional.of(new NationalIdNumber(LocalDate.of(expected, 1, 1))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1383135029",
                "138313502900",
                "1383135029x",
                "13831350291",
                "13831350280",
                "23831350290",
                "１３８３１３５０２９０"
            })
    void a_number_with_another_form_or_a_wrong_digit_is_none(String number) {
        assertThat(NationalIdNumber.of(number, true)).isEmpty();
    }

    @Test
    void every_single_wrong_digit_is_noticed() {
        String right = "13831350290";
        for (int at = 0; at < right.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String wrong = right.substring(0, at) + digit + right.substring(at + 1);
                assertThat(NationalIdNumber.of(wrong, true).isPresent())
                        .isEqualTo(wrong.equals(right));
            }
        }
    }

    @Test
    void a_day_that_no_month_has_makes_no_number() {
        String number = Numbers.with(31, 82, 13, Numbers.fitting(31, 82, 13, 500));

        assertThat(NationalIdNumber.of(number, true)).isEmpty();
    }

    @Test
    void a_century_that_was_never_given_out_makes_no_number() {
        String number = Numbers.with(1, 81, 45, Numbers.fitting(1, 81, 45, 600));

        assertThat(NationalIdNumber.of(number, true)).isEmpty();
    }
}
