package no.tverrlag.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"organisation\":\"Finnsnes skole\"}|{\"organisation\":\"protected\"}",
                "{\"a\":[{\"unit\":\"UNN\",\"n\":1}]}|{\"a\":[{\"unit\":\"protected\",\"n\":1}]}",
                "{\"organisations\":[\"A\",\"B\"]}|{\"organisations\":[\"protected\",\"protected\"]}",
                "{\"kind\":\"ORGANISATION\",\"id\":\"A\"}|{\"kind\":\"ORGANISATION\",\"id\":\"protected\"}",
                "{\"kind\":\"INDIVIDUAL\",\"id\":\"gp\"}|{\"kind\":\"INDIVIDUAL\",\"id\":\"gp\"}",
                "{\"from\":\"2025-01-01\",\"to\":\"2026-01-01\"}|{\"from\":\"2025-01-01\",\"to\":\"2026-01-01\"}",
                "{\"reasonCode\":\"OTHER\",\"to\":\"NAV\"}|{\"reasonCode\":\"OTHER\",\"to\":\"protected\"}",
                "{\"municipality\":null,\"id\":\"x\"}|{\"municipality\":null,\"id\":\"x\"}"
            })
    void what_tells_a_place_is_hidden_and_nothing_else(String answer, String hidden)
            throws JsonProcessingException {
        assertThat(Masking.masked(JSON.readTree(answer))).isEqualTo(JSON.readTree(hidden));
    }
}
