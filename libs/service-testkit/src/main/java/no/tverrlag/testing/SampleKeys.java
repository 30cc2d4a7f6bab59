package no.tverrlag.testing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.privacy.SubjectKeys;

/** The same key for everybody, so that sealed text in files can be read in every later run. */
final class SampleKeys implements SubjectKeys {

    private static final SecretKey KEY =
            new SecretKeySpec(
                    "only-for-samples-in-the-tests-32".getBytes(StandardCharsets.US_ASCII), "AES");

    @Override
    public Optional<SecretKey> find(PersonId person) {
        return Optional.of(KEY);
    }

    @Override
    public SecretKey findOrCreate(PersonId person) {
        return KEY;
    }

    @Override
    public boolean isErased(PersonId person) {
        return false;
    }

    @Override
    public void destroy(PersonId person) {
        throw new UnsupportedOperationException("samples are never erased");
    }
}
