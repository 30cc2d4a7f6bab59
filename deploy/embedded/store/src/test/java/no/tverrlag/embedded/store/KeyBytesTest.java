package no.tverrlag.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyBytesTest {

    private static final List<Object> VALUES =
            List.of(
                    0,
                    -0.0,
                    1,
                    1L,
                    1.0,
                    -1,
                    1.5,
                    (1L << 53) + 1,
                    1L << 53,
                    Double.MAX_VALUE,
                    Double.NEGATIVE_INFINITY,
                    "",
                    "a",
                    "a\0",
                    "a\0b",
                    "ab",
                    "æ",
                    true,
                    false,
                    Instant.ofEpochMilli(-5),
                    Instant.ofEpochMilli(5),
                    new UUID(1, 2),
                    new UUID(-1, 2),
                    new BinData(new byte[] {1, 2}),
                    new BinData(new byte[] {-1}),
                    new ObjectId("0123456789abcdef01234567"),
                    new Document(),
                    new Document("a", 1),
                    new Document("a", 2L),
                    new Document("a", "x"),
                    new Document("b", 1),
                    new Document("a", 1).append("b", 1));

    @Test
    void bytes_are_in_the_order_of_the_values() {
        for (Object one : VALUES) {
            for (Object other : VALUES) {
                int expected = Integer.signum(ValueComparator.asc().compare(one, other));
                int ascending = Arrays.compareUnsigned(KeyBytes.of(one), KeyBytes.of(other));
                int descending =
                        Arrays.compareUnsigned(KeyBytes.of(one, false), KeyBytes.of(other, false));
                assertThat(Integer.signum(ascending)).as(one + " and " + other).isEqualTo(expected);
                assertThat(Integer.signum(descending)).isEqualTo(-expected);
            }
        }
    }

    @Test
    void no_value_begins_with_another_so_fields_can_follow_each_other() {
        Random random = new Random(7);
        List<byte[]> keys = new ArrayList<>();
        VALUES.forEach(value -> keys.add(KeyBytes.of(value)));
        for (int i = 0; i < 500; i++) {
            keys.add(KeyBytes.of(random.nextBoolean() ? random.nextLong() : random.nextDouble()));
        }
        for (byte[] one : keys) {
            for (byte[] other : keys) {
                if (!Arrays.equals(one, other)) {
                    assertThat(Arrays.equals(one, Arrays.copyOf(other, one.length))).isFalse();
                }
            }
        }
    }

    @Test
    void neighbouring_longs_that_share_a_double_stay_apart() {
        for (long value : new long[] {1L << 53, 1L << 60, Long.MAX_VALUE - 1, Long.MIN_VALUE}) {
            assertThat(Arrays.compareUnsigned(KeyBytes.of(value), KeyBytes.of(value + 1)))
                    .isNegative();
        }
    }
}
