package no.tverrlag.privacy;

import java.util.Optional;
import no.tverrlag.kernel.PersonId;

/** The same key for everybody, always. */
record OneKey(PersonKey key) implements SubjectKeys {

    @Override
    public Optional<PersonKey> find(PersonId person) {
        return Optional.of(key);
    }

    @Override
    public PersonKey findOrCreate(PersonId person) {
        return key;
    }

    @Override
    public boolean isErased(PersonId person) {
        return false;
    }

    @Override
    public void destroy(PersonId person) {
        throw new UnsupportedOperationException("a key of a test");
    }
}
