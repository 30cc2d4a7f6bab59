package no.tverrlag.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import no.tverrlag.kernel.Sector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictBodiesTest {

    record Period(LocalDate from, @Nullable LocalDate to) {}

    record Body(
            Period period, List<String> words, @Nullable Integer score, @Nullable Sector sector) {}

    private static final ObjectMapper MAPPER = mapper();

    @Test
    void what_is_nullable_may_be_absent_or_null() throws JsonProcessingException {
        Body expected =
                new Body(new Period(LocalDate.parse("2025-01-15"), null), List.of("a"), null, null);
        assertThat(read("{'period':{'from':'2025-01-15'},'words':['a']}")).isEqualTo(expected);
        assertThat(
                        read(
                                "{'period':{'from':'2025-01-15','to':null},'words':['a'],"
                                        + "'score':null,'sector':null}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'words':['a']} | period",
                "{'period':null,'words':['a']} | period",
                "{'period':{},'words':['a']} | period.from",
                "{'period':{'from':''},'words':['a']} | period.from",
                "{'period':{'from':'2025-02-30'},'words':['a']} | period.from",
                "{'period':{'from':'2025-01-15'}} | words",
                "{'period':{'from':'2025-01-15'},'words':[null]} | words",
                "{'period':{'from':'2025-01-15'},'words':[7]} | words",
                "{'period':{'from':'2025-01-15'},'words':[true]} | words",
                "{'period':{'from':'2025-01-15'},'words':['a'],'score':6.5} | score",
                "{'period':{'from':'2025-01-15'},'words':['a'],'sector':1} | sector",
                "{'period':{'from':'2025-01-15'},'words':['a'],'sector':''} | sector",
                "{'period':{'from':'2025-01-15'},'words':['a'],'sector':'POLICE'} | sector"
            })
    void everything_else_is_refused_where_it_stands(String json, String where) {
        JsonMappingException refused =
                catchThrowableOfType(JsonMappingException.class, () -> read(json));
        assertThat(refused).as(json).isNotNull();
        assertThat(path(refused)).isEqualTo(where);
    }

    @Test
    void a_member_named_twice_is_refused() {
        JsonProcessingException refused =
                catchThrowableOfType(
                        JsonProcessingException.class,
                        () -> read("{'period':{'from':'2025-01-15'},'words':[],'words':['a']}"));
        assertThat(refused).isNotNull();
        assertThat(refused.getOriginalMessage()).contains("Duplicate field 'words'");
    }

    private static String path(JsonMappingException refused) {
        return String.join(
                ".",
                refused.getPath().stream()
                        .map(JsonMappingException.Reference::getFieldName)
                        .filter(name -> name != null)
                        .toList());
    }

    private static Body read(String json) throws JsonProcessingException {
        return MAPPER.readValue(json.replace('\'', '"'), Body.class);
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictBodies().customize(mapper);
        return mapper;
    }
}
