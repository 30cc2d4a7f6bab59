package no.tverrlag.privacy;

import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedJsonOnStoreTest implements SealedJsonContract {
    private static final MasterKey MASTER =
            MasterKey.ofBase64(Base64.getEncoder().encodeToString(new byte[32]));

    private final TestStore store;
    private SubjectKeys keys;

    SealedJsonOnStoreTest() throws IOException {
        store = new TestStore();
        keys = fresh();
    }

    @BeforeEach
    void forget_all_keys() {
        keys = fresh();
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Override
    public SubjectKeys keys() {
        return keys;
    }

    private SubjectKeys fresh() {
        return KeysDatabase.open(store.freshDatabase(), MasterKeys.of(MASTER), Clock.systemUTC())
                .subjectKeys();
    }
}
