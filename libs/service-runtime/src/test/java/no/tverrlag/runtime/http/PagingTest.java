package no.tverrlag.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    private static final List<String> ALL =
            IntStream.range(0, 120).mapToObj(each -> "item æ/" + each).toList();

    @Test
    void page_after_page_tells_every_item_once() {
        List<String> told = new ArrayList<>();
        Paging.Part<String> part = Paging.of(null, null).part(ALL, each -> each);
        told.addAll(part.items());
        assertThat(told).hasSize(50);
        while (part.next() != null) {
            part = Paging.of("30", part.next()).part(ALL, each -> each);
            told.addAll(part.items());
        }
        assertThat(told).isEqualTo(ALL);
    }

    @Test
    void a_page_that_ends_with_the_list_has_no_next() {
        assertThat(Paging.of("120", null).part(ALL, each -> each).next()).isNull();
        assertThat(Paging.of("119", null).part(ALL, each -> each).next()).isNotNull();
        assertThat(Paging.of("1", null).part(List.<String>of(), each -> each).next()).isNull();
    }

    @Test
    void what_came_in_between_is_told_too_and_nothing_twice() {
        Paging.Part<String> first = Paging.of("100", null).part(ALL, each -> each);
        List<String> longer = new ArrayList<>(ALL);
        longer.add("newest");
        assertThat(Paging.of("100", first.next()).part(longer, each -> each).items())
                .isEqualTo(longer.subList(100, 121));
    }

    @Test
    void who_may_no_longer_see_the_last_item_goes_on_behind_it() {
        Paging.Part<String> first = Paging.of("2", null).part(ALL, each -> each);
        assertThat(
                        Paging.of("2", first.next())
                                .behind(ALL, each -> each, each -> !each.equals(ALL.get(1)))
                                .items())
                .containsExactly(ALL.get(2), ALL.get(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "1.5", "", " 5", "9999", "٣"})
    void another_limit_than_1_to_200_is_malformed(String limit) {
        isMalformed(() -> Paging.of(limit, null), "limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "a b", "===="})
    void a_cursor_that_is_none_is_malformed(String cursor) {
        isMalformed(() -> Paging.of(null, cursor), "cursor");
    }

    @Test
    void a_cursor_of_another_list_is_malformed() {
        String next = Paging.of("1", null).part(List.of("a", "b"), each -> each).next();
        isMalformed(() -> Paging.of("1", next).part(ALL, each -> each), "cursor");
    }

    private static void isMalformed(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable asked, String parameter) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, asked);
        assertThat(refused.problem().status()).isEqualTo(400);
        assertThat(refused.problem().slug()).isEqualTo("malformed-parameter");
        assertThat(refused.problem().members()).containsEntry("parameter", parameter);
    }
}
