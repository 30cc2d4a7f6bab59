package no.tverrlag.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealedAlikeTest {

    private static boolean isSame(String one, String other) {
        return SealedAlike.isSame(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void text_that_is_sealed_anew_or_was_erased_meanwhile_makes_no_difference() {
        assertThat(isSame("{\"a\":\"enc.v1.x\",\"b\":1}", "{\"b\":1,\"a\":\"enc.v1.y\"}")).isTrue();
        assertThat(isSame("{\"a\":[{\"b\":\"enc.v1.x\"}]}", "{\"a\":[{\"b\":\"enc.v1.erased\"}]}"))
                .isTrue();
    }

    @Test
    void anything_else_does() {
        assertThat(isSame("{\"a\":\"enc.v1.x\"}", "{\"a\":\"x\"}")).isFalse();
        assertThat(isSame("{\"a\":1}", "{\"a\":2}")).isFalse();
        assertThat(isSame("{\"a\":1}", "{\"b\":1}")).isFalse();
        assertThat(isSame("{\"a\":1}", "{\"a\":1,\"b\":1}")).isFalse();
        assertThat(isSame("{\"a\":[1,2]}", "{\"a\":[2,1]}")).isFalse();
        assertThat(isSame("{\"a\":[1]}", "{\"a\":{\"b\":1}}")).isFalse();
        assertThat(isSame("{", "{}")).isFalse();
    }
}
