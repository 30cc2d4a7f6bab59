package no.tverrlag.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A search that finds nothing proves something only if it would have found it. */
class NeedlesTest {

    private static final String CANARY = "aBcDeFgHiJkLmNoPqRsTuVwXyZ234567";
    private static final String NUMBER = "13831350290";

    @TempDir Path folder;

    private final Needles needles = new Needles();

    NeedlesTest() {
        needles.add("canary", CANARY);
        needles.add("number", NUMBER);
    }

    static Stream<byte[]> hidden() {
        return Stream.of(CANARY, NUMBER)
                .flatMap(
                        text -> {
                            byte[] plain = text.getBytes(StandardCharsets.UTF_8);
                            return Stream.of(
                                    plain,
                                    text.getBytes(StandardCharsets.UTF_16LE),
                                    text.getBytes(StandardCharsets.UTF_16BE),
                                    base64("", text),
                                    base64("x", text),
                                    base64("xy", text),
                                    HexFormat.of()
                                            .formatHex(plain)
                                            .getBytes(StandardCharsets.UTF_8),
                                    HexFormat.of()
                                            .withUpperCase()
                                            .formatHex(plain)
                                            .getBytes(StandardCharsets.UTF_8));
                        });
    }

    private static byte[] base64(String before, String text) {
        return Base64.getEncoder()
                .encode(("{" + before + "\"" + text + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void every_form_is_found_wherever_it_stands(byte[] form) throws Exception {
        for (int before : new int[] {0, 1, 7, 1000, (16 << 20) - 5, (16 << 20) + 100}) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.write(new byte[before]);
            file.write(form);
            file.write("end".getBytes(StandardCharsets.UTF_8));
            Path at = folder.resolve("hidden");
            Files.write(at, file.toByteArray());

            assertThat(needles.in(at)).as("after %d bytes", before).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"aBcDeFgHiJkLmNoP", "qRsTuVwXyZ234567"})
    void a_half_gives_the_whole_away(String half) throws Exception {
        Path file = Files.writeString(folder.resolve("half"), "..." + half + "...");

        assertThat(needles.below(folder)).isNotEmpty().allMatch(each -> each.endsWith("in half"));
        assertThat(file).exists();
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        Files.writeString(
                folder.resolve("other"), CANARY.toLowerCase(java.util.Locale.ROOT) + "1383135029");

        assertThat(needles.below(folder)).isEmpty();
    }
}
