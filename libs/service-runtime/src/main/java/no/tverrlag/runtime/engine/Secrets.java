package no.tverrlag.runtime.engine;

import com.mongodb.client.MongoClient;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import no.tverrlag.privacy.DomainJson;
import no.tverrlag.privacy.KeyedHashes;
import no.tverrlag.privacy.KeysDatabase;
import no.tverrlag.privacy.LookUps;
import no.tverrlag.privacy.MasterKeyUnknown;
import no.tverrlag.privacy.MasterKeys;
import no.tverrlag.privacy.SealedJson;
import no.tverrlag.privacy.SubjectKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where keys come from: the master key from configuration, the persons' keys from a database of
 * their own.
 */
@ApplicationScoped
public class Secrets {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    KeysDatabase keysDatabase(
            MongoClient client,
            Clock clock,
            @ConfigProperty(name = "tverrlag.keys.database") String name,
            @ConfigProperty(name = "tverrlag.master-key") Optional<String> key,
            @ConfigProperty(name = "tverrlag.master-key-file") Optional<String> file,
            @ConfigProperty(name = "tverrlag.previous-master-keys") Optional<String> previous) {
        try {
            String first = key.or(() -> file.map(Secrets::read)).orElse("");
            MasterKeys masters =
                    MasterKeys.parse(first.isBlank() ? "" : first + " " + previous.orElse(""));
            return KeysDatabase.open(client.getDatabase(name), masters, clock);
        } catch (IllegalArgumentException | MasterKeyUnknown wrong) {
            throw new ConfigurationException(String.valueOf(wrong.getMessage()));
        }
    }

    @Produces
    @Singleton
    SubjectKeys subjectKeys(KeysDatabase keys) {
        return keys.subjectKeys();
    }

    @Produces
    @Singleton
    KeyedHashes hashes(KeysDatabase keys) {
        return keys.hashes();
    }

    @Produces
    @Singleton
    LookUps lookUps(KeysDatabase keys) {
        return keys.lookUps();
    }

    @Produces
    @Singleton
    SealedJson sealedJson(SubjectKeys keys) {
        return new SealedJson(keys);
    }

    /** Ids in request and response bodies are plain strings, as everywhere. */
    @Produces
    @Singleton
    ObjectMapperCustomizer idsInBodies() {
        return mapper ->
                mapper.registerModule(DomainJson.ids()).registerModule(DomainJson.sealed());
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "the master key file can't be read: " + unreadable.getClass().getSimpleName());
        }
    }
}
