package no.tverrlag.runtime.engine;

import com.mongodb.MongoClientSettings;
import io.quarkus.mongodb.runtime.MongoClientCustomizer;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Switches the driver's own retries off: the event store resolves unknown outcomes itself, and a
 * blind retry would hide them.
 */
@ApplicationScoped
public class StoreClient implements MongoClientCustomizer {
    @Override
    public MongoClientSettings.Builder customize(MongoClientSettings.Builder settings) {
        return settings.retryWrites(false).retryReads(true);
    }
}
