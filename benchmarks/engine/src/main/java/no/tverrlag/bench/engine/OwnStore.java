package no.tverrlag.bench.engine;

import com.mongodb.client.MongoClient;
import no.tverrlag.bench.load.Serving;
import no.tverrlag.bench.load.StoreServer;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.axon.LogEventStorageEngine;
import no.tverrlag.eventstore.core.Options;
import no.tverrlag.eventstore.mongo.MongoEventLog;

/** This project's engine in a process of its own, to be measured beside others that are in one. */
final class OwnStore {
    private OwnStore() {}

    static void serve(String uri, String database) throws Exception {
        try (MongoClient client = StoreServer.at(uri).client()) {
            EventLog log = MongoEventLog.open(client, database, Options.defaults());
            Serving.serve(
                    new AxonStore(
                            new LogEventStorageEngine(log, new JsonCodec()),
                            event -> {},
                            log::close));
        }
    }
}
