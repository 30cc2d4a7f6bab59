package no.tverrlag.testing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.privacy.PersonKey;
import no.tverrlag.privacy.SubjectKeys;

/** The same key for everybody, so that sealed text in files can be read in every later run. */
final class SampleKeys implements SubjectKeys {

    private static final PersonKey KEY =
            PersonKey.of("only-for-samples-in-the-tests-32".getBytes(StandardCharsets.US_ASCII));

    @Override
    public Optional<PersonKey> find(PersonId person) {
        return Optional.of(KEY);
    }

    @Override
    public PersonKey findOrCreate(PersonId person) {
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
