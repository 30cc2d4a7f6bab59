package no.tverrlag.privacy;

import static no.tverrlag.privacy.Letter.CONTEXT;
import static no.tverrlag.privacy.Letter.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import no.tverrlag.kernel.PersonId;
import org.junit.jupiter.api.Test;

class PersonKeyTest {

    private static final byte[] TEXT = "hemmelig".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PLACE = {1};

    private final byte[] secret = filled();
    private final PersonKey key = PersonKey.of(secret);

    private static byte[] filled() {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) 7);
        return secret;
    }

    private static AesGcm taken(PersonKey key) {
        return Objects.requireNonNull(key.take());
    }

    @Test
    void a_cipher_that_was_given_back_is_used_again_and_two_at_once_are_two() {
        AesGcm first = taken(key);
        AesGcm second = taken(key);
        key.giveBack(first);

        assertThat(second).isNotSameAs(first);
        assertThat(taken(key)).isSameAs(first);
    }

    @Test
    void a_destroyed_key_is_overwritten_and_nothing_can_be_begun_with_it() {
        key.giveBack(taken(key));
        key.destroy();

        assertThat(secret).containsOnly(0);
        assertThat(key.take()).isNull();
        assertThat(key.derived("bind")).isNull();
        assertThatThrownBy(key::getEncoded).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_was_begun_with_a_key_is_ended_with_it_and_then_it_is_overwritten() {
        AesGcm cipher = taken(key);
        key.destroy();
        byte[] sealed = cipher.encrypt(TEXT, PLACE);
        key.giveBack(cipher);

        assertThat(secret).containsOnly(0);
        assertThat(taken(PersonKey.of(filled())).decrypt(sealed, 0, PLACE)).isEqualTo(TEXT);
    }

    @Test
    void a_key_is_not_what_another_one_is_and_never_prints_itself() {
        assertThat(key).isEqualTo(PersonKey.of(filled())).hasToString("PersonKey[*]");
        assertThat(key).isNotEqualTo(PersonKey.of(new byte[32]));
        assertThatThrownBy(() -> PersonKey.of(new byte[31]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a person's key has 32 bytes");
    }

    /** What was sealed while keys came and went is sealed with the key, not with zeros. */
    @Test
    void whoever_meets_a_destroyed_key_asks_for_it_again() throws Exception {
        Forgetful keys = new Forgetful();
        SealedJson json = new SealedJson(keys);
        List<Callable<List<byte[]>>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            writers.add(() -> letters(json));
        }
        SealedJson steady = new SealedJson(new OneKey(PersonKey.of(filled())));
        String bound = steady.bind(NORA, "request");

        for (List<byte[]> written : Racers.together(writers)) {
            for (byte[] each : written) {
                assertThat(steady.read(each, Letter.class, NORA, CONTEXT))
                        .isEqualTo(Letter.from(NORA));
            }
        }
        assertThat(json.bind(NORA, "request")).isEqualTo(bound);
    }

    private static List<byte[]> letters(SealedJson json) {
        List<byte[]> written = new ArrayList<>();
        for (int letter = 0; letter < 500; letter++) {
            byte[] each = json.writeTogether(Letter.from(NORA), NORA, CONTEXT);
            json.bind(NORA, "request");
            assertThat(json.read(each, Letter.class, NORA, CONTEXT)).isEqualTo(Letter.from(NORA));
            written.add(each);
            written.add(json.write(Letter.from(NORA), NORA, CONTEXT));
        }
        return written;
    }

    /** The same key anew each time, while the one before is destroyed in others' hands. */
    private static final class Forgetful implements SubjectKeys {
        private final AtomicReference<PersonKey> last =
                new AtomicReference<>(PersonKey.of(filled()));

        @Override
        public Optional<PersonKey> find(PersonId person) {
            return Optional.of(findOrCreate(person));
        }

        @Override
        public PersonKey findOrCreate(PersonId person) {
            PersonKey fresh = PersonKey.of(filled());
            last.getAndSet(fresh).destroy();
            return fresh;
        }

        @Override
        public boolean isErased(PersonId person) {
            return false;
        }

        @Override
        public void destroy(PersonId person) {
            throw new UnsupportedOperationException();
        }
    }
}
