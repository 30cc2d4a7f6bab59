package no.tverrlag.privacy;

import static no.tverrlag.privacy.Letter.CONTEXT;
import static no.tverrlag.privacy.Letter.NORA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

/**
 * What was written in each form, under the key 00 01 … 1f, by another implementation of AES-GCM.
 * Stores keep such bytes for ever.
 */
class FrozenFormsTest {

    private static final String EACH_BY_ITSELF =
            """
            eyJwZXJzb24iOiJub3JhLTEiLCJzdWJqZWN0IjoiZW5jLnYxLkFRRUJBUUVCQVFFQkFRRUJKS2lLV1EzMkhB\
            ZW1JSVkwRjRldWxJMkhEM09BaG1KWE1GSSIsImJvZHkiOiJlbmMudjEuQWdJQ0FnSUNBZ0lDQWdJQzAwSjgx\
            OGtVa1pwOWZSRVB6dHFqcUxaaGljaHUiLCJ0byI6eyJraW5kIjoic2Nob29sIiwibmFtZSI6ImVuYy52MS5B\
            d01EQXdNREF3TURBd01EcFNwT3Z5dmNQV1M2TUdjUW84WkRQMmJlbDVfMXJFOEt6eW9aYjBvIn0sImxpbmVz\
            IjpbImVuYy52MS5CQVFFQkFRRUJBUUVCQVFFQ082ZzRreDFValNrdmNQck5LOHY0LW5TblQtdlJ4MDdRdyIs\
            ImVuYy52MS5CUVVGQlFVRkJRVUZCUVVGSUYtMkc4VWQ3b1ZwYjJJNTFSSXl1Si1yLVY2Rm5MMTgiXSwiY29w\
            aWVzIjpbeyJraW5kIjoiZ3AiLCJuYW1lIjoiZW5jLnYxLkJnWUdCZ1lHQmdZR0JnWUdiRDJmRWJvbzVJdENu\
            UkFMQlBOUDY3SllQdyJ9LHsia2luZCI6Im5hdiIsIm5hbWUiOiJlbmMudjEuQndjSEJ3Y0hCd2NIQndjSFg2\
            a0RNSG9LNzFlTTMwbnU1a1dIQ3pWZmFnMCJ9XX0=\
            """;

    private static final String ALL_TOGETHER =
            """
            eyJwZXJzb24iOiJub3JhLTEiLCJzdWJqZWN0IjoiZW5jLnYyLjAiLCJib2R5IjoiZW5jLnYyLjEiLCJ0byI6\
            eyJraW5kIjoic2Nob29sIiwibmFtZSI6ImVuYy52Mi4yIn0sImxpbmVzIjpbImVuYy52Mi4zIiwiZW5jLnYy\
            LjQiXSwiY29waWVzIjpbeyJraW5kIjoiZ3AiLCJuYW1lIjoiZW5jLnYyLjUifSx7ImtpbmQiOiJuYXYiLCJu\
            YW1lIjoiZW5jLnYyLjYifV19AAkJCQkJCQkJCQkJCbMYCDHU9CzItHpEmNniu885F5dEP2owtRP3byDyReJn\
            xhoc0r6dkoCztIv0DGuSmcBV3N6IbrZOL67eSawFbyKkI+TCe5dzMxpdq6kZB4MPkHll8Sy2jEQLFeFaPRQL\
            ag==\
            """;

    private final SealedJson json;

    FrozenFormsTest() {
        byte[] key = new byte[32];
        for (int at = 0; at < key.length; at++) {
            key[at] = (byte) at;
        }
        json = new SealedJson(new OneKey(PersonKey.of(key)));
    }

    @Test
    void texts_that_were_sealed_each_by_itself_are_read() {
        assertThat(read(EACH_BY_ITSELF)).isEqualTo(Letter.from(NORA));
    }

    @Test
    void texts_that_were_sealed_all_together_are_read() {
        assertThat(read(ALL_TOGETHER)).isEqualTo(Letter.from(NORA));
    }

    private Letter read(String base64) {
        byte[] stored = Base64.getDecoder().decode(base64.strip());
        return json.read(stored, Letter.class, NORA, CONTEXT);
    }
}
