package no.tverrlag.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sector;
import no.tverrlag.privacy.DomainJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictBodiesTest {

    record Period(LocalDate from, @Nullable LocalDate to) {}

    record Body(
            Period period, List<String> words, @Nullable Integer score, @Nullable Sector sector) {}

    record Kept(
            @Nullable Instant at,
            @Nullable LocalDate due,
            @Nullable List<LocalDate> days,
            @Nullable BigDecimal value,
            @Nullable Long count,
            @Nullable Boolean yes,
            @Nullable String text,
            @Nullable Sector sector,
            @Nullable List<String> texts,
            @Nullable PersonId person,
            @Nullable Period period,
            @Nullable Map<String, Integer> scores) {}

    record Group(List<ActorRef> members) {}

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "at | 1767225600",
                "at | 1767225600.5",
                "at | '1767225600'",
                "at | '1767225600.5'",
                "at | ''",
                "at | ' '",
                "at | '2026-01-01'",
                "at | '2026-01-01T00:00'",
                "at | '2026-01-01T00:00Z'",
                "at | '2026-01-01T00:00:00'",
                "at | '2026-01-01 00:00:00Z'",
                "at | ' 2026-01-01T00:00:00Z'",
                "at | '2026-02-30T00:00:00Z'",
                "at | '2026-01-01T24:00:01Z'",
                "at | '+12026-01-01T00:00:00Z'",
                "at | [2026,1,1]",
                "at | true",
                "due | 20454",
                "due | 20454.0",
                "due | '20454'",
                "due | [2026,1,1]",
                "due | ['2026-01-01']",
                "due | ''",
                "due | '2026-1-1'",
                "due | '2026-01-01T00:00:00Z'",
                "due | '2026-02-29'",
                "days | [20454]",
                "days | '2026-01-01'",
                "days | ''",
                "days | {}",
                "value | '3.5'",
                "value | ''",
                "value | 'NaN'",
                "value | true",
                "value | [3.5]",
                "count | '3'",
                "count | ''",
                "count | 3.0",
                "count | true",
                "count | [3]",
                "count | 9223372036854775808",
                "yes | 'true'",
                "yes | ''",
                "yes | 1",
                "yes | 1.0",
                "yes | 'no'",
                "text | 1",
                "text | 1.5",
                "text | true",
                "text | ['a']",
                "text | {}",
                "sector | 0",
                "sector | '0'",
                "sector | ''",
                "sector | ' '",
                "sector | ' SCHOOL'",
                "sector | 'SCHOOL '",
                "sector | 'school'",
                "sector | ['SCHOOL']",
                "texts | 'a'",
                "texts | ''",
                "texts | ' '",
                "texts | {'0':'a'}",
                "person | 1",
                "person | true",
                "person | {'value':'a'}",
                "person | ['a']",
                "period | ''",
                "period | ' '",
                "period | []",
                "period | 'x'",
                "period | [{'from':'2026-01-01'}]",
                "scores | ''",
                "scores | []",
                "scores | {'a':'1'}",
                "scores | {'a':1.0}",
                "scores | {'a':true}",
            })
    void nothing_is_read_as_something_of_another_type(String member, String value) {
        String json = "{'" + member + "':" + value + "}";
        assertThat(catchThrowableOfType(JsonMappingException.class, () -> kept(json)))
                .as(json)
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:00Z,2026-01-01T00:00:00Z",
        "2026-01-01T01:30:00+01:30,2026-01-01T00:00:00Z",
        "2026-01-01T00:00:00.123456789Z,2026-01-01T00:00:00.123456789Z",
        "2026-01-01t00:00:00z,2026-01-01T00:00:00Z"
    })
    void an_instant_is_read_as_rfc_3339_has_it(String said, String meant)
            throws JsonProcessingException {
        assertThat(kept("{'at':'" + said + "'}").at()).isEqualTo(Instant.parse(meant));
    }

    @Test
    void what_is_of_its_own_type_is_read_as_it_is() throws JsonProcessingException {
        assertThat(
                        kept(
                                "{'due':'2028-02-29','days':['2026-01-01'],'value':3,'count':-1,"
                                        + "'yes':false,'text':'','texts':[],'person':'p-1',"
                                        + "'scores':{'a':1}}"))
                .isEqualTo(
                        new Kept(
                                null,
                                LocalDate.parse("2028-02-29"),
                                List.of(LocalDate.parse("2026-01-01")),
                                BigDecimal.valueOf(3),
                                -1L,
                                false,
                                "",
                                null,
                                List.of(),
                                new PersonId("p-1"),
                                null,
                                Map.of("a", 1)));
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

    @ParameterizedTest
    @CsvSource({"10000, ", "10001, members"})
    void whoever_is_named_has_an_organisation_no_longer_than_a_text(
            int length, @Nullable String refusedAt) {
        String named = "{'id':'a-1','organisation':'" + "x".repeat(length) + "'}";
        JsonMappingException refused =
                catchThrowableOfType(
                        JsonMappingException.class, () -> group("{'members':[" + named + "]}"));
        assertThat(refused == null ? null : path(refused)).isEqualTo(refusedAt);
    }

    private static Group group(String json) throws JsonProcessingException {
        return MAPPER.readValue(json.replace('\'', '"'), Group.class);
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

    private static Kept kept(String json) throws JsonProcessingException {
        return MAPPER.readValue(json.replace('\'', '"'), Kept.class);
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper =
                new ObjectMapper()
                        .registerModule(new JavaTimeModule())
                        .registerModule(DomainJson.ids());
        new StrictBodies().customize(mapper);
        return mapper;
    }
}
