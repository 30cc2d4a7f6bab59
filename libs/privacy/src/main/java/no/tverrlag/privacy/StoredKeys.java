package no.tverrlag.privacy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.tverrlag.kernel.PersonId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Persons' keys as they are stored. Who needs one that is not remembered reads along those that are
 * in use and would soon have to be read: a question costs as much as a hundred encryptions, and
 * little more for many keys than for one.
 */
final class StoredKeys {

    private final Keyring keyring;
    private final MongoCollection<Document> keys;
    private final KeyCache recent;

    StoredKeys(Keyring keyring, KeyCache recent) {
        this.keyring = keyring;
        this.keys = keyring.stored().subjectKeys();
        this.recent = recent;
    }

    @Nullable Document document(PersonId person) {
        return keys.find(Filters.eq("_id", person.value())).first();
    }

    /**
     * The person's key, which is remembered then, or empty if there is none (any more). If it was
     * destroyed while it was read, it is a destroyed key: who asks again gets none.
     */
    Optional<PersonKey> read(PersonId person) {
        Map<PersonId, Integer> asked = recent.ask(person);
        Map<PersonId, Document> found = documents(asked.keySet());
        Optional<PersonKey> key = opened(person, found.get(person));
        asked.forEach(
                (each, number) -> {
                    Optional<PersonKey> its =
                            each.equals(person) ? key : readAlong(each, found.get(each));
                    its.ifPresentOrElse(
                            opened -> recent.put(each, opened, number), () -> recent.remove(each));
                });
        return key;
    }

    private Map<PersonId, Document> documents(Collection<PersonId> persons) {
        Map<PersonId, Document> found = new HashMap<>();
        keys.find(Filters.in("_id", persons.stream().map(PersonId::value).toList()))
                .forEach(each -> found.put(new PersonId(each.getString("_id")), each));
        return found;
    }

    /** Who asked for another's key is not told what is wrong with this one. */
    private Optional<PersonKey> readAlong(PersonId person, @Nullable Document found) {
        try {
            return opened(person, found);
        } catch (SealBroken | MasterKeyUnknown itsOwnAskerIsTold) {
            return Optional.empty();
        }
    }

    private Optional<PersonKey> opened(PersonId person, @Nullable Document found) {
        return found == null || !Keyring.holdsSecret(found)
                ? Optional.empty()
                : Optional.of(
                        PersonKey.of(
                                keyring.unwrap(
                                        found, KeyCollections.placeOfSubject(person.value()))));
    }
}
