package no.tverrlag.runtime.engine;

import com.mongodb.client.MongoClient;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import no.tverrlag.privacy.DomainJson;
import no.tverrlag.privacy.MasterKey;
import no.tverrlag.privacy.MongoSubjectKeys;
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
    MasterKey masterKey(
            @ConfigProperty(name = "tverrlag.master-key") Optional<String> key,
            @ConfigProperty(name = "tverrlag.master-key-file") Optional<String> file) {
        return MasterKey.ofBase64(
                key.or(() -> file.map(Secrets::read))
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "no master key: set TVERRLAG_MASTER_KEY or"
                                                        + " TVERRLAG_MASTER_KEY_FILE")));
    }

    @Produces
    @Singleton
    SubjectKeys subjectKeys(
            MongoClient client,
            MasterKey master,
            Clock clock,
            @ConfigProperty(name = "tverrlag.keys.database") String name) {
        return new MongoSubjectKeys(client.getDatabase(name), master, clock);
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
            throw new UncheckedIOException("the master key file can't be read", unreadable);
        }
    }
}
