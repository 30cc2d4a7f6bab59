package no.tverrlag.privacy;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.tverrlag.kernel.PersonId;

/** Keys of a test; a destroyed one stays as an empty place. */
final class KeysInMemory implements SubjectKeys {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<PersonId, Optional<PersonKey>> keys = new ConcurrentHashMap<>();

    @Override
    public Optional<PersonKey> find(PersonId person) {
        return keys.getOrDefault(person, Optional.empty());
    }

    @Override
    public PersonKey findOrCreate(PersonId person) {
        return keys.computeIfAbsent(person, _ -> Optional.of(fresh()))
                .orElseThrow(PersonErased::new);
    }

    @Override
    public boolean isErased(PersonId person) {
        return keys.containsKey(person) && find(person).isEmpty();
    }

    @Override
    public void destroy(PersonId person) {
        keys.put(person, Optional.empty());
    }

    private static PersonKey fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return PersonKey.of(bytes);
    }
}
