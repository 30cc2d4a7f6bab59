package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers commands; what a reply says is on disk before the reply is sent. */
final class StoreBackend extends AbstractMongoBackend {

    private static final Logger LOG = LoggerFactory.getLogger(StoreBackend.class);
    private static final int MOST_WRITES = 100_000;
    private static final int INTERNAL_ERROR = 1;

    private final Tables tables;
    private final Reads reads = new Reads();

    StoreBackend(Tables tables) {
        this.tables = tables;
        StoreDatabase.databases(tables.names()).forEach(this::resolveDatabase);
    }

    Counters counters() {
        return new Counters(
                reads.documents().sum(),
                reads.keys().sum(),
                tables.syncs(),
                tables.writes(),
                tables.checkpoints());
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoreDatabase(name, tables, reads, getCursorRegistry());
    }

    /** Turns every failure into a reply; neither the reply nor the log repeats a document. */
    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerException refused) {
            return refusal(refused);
        } catch (RuntimeException failure) {
            LOG.error("a command failed", failure);
            return new Document("ok", 0.0)
                    .append("errmsg", "the store failed: " + failure.getClass().getSimpleName())
                    .append("code", INTERNAL_ERROR)
                    .append("codeName", "InternalError");
        }
    }

    private static Document refusal(MongoServerException refused) {
        Document reply =
                new Document("ok", 0.0).append("errmsg", refused.getMessageWithoutErrorCode());
        if (refused instanceof MongoServerError error) {
            reply.append("code", error.getCode()).putIfNotNull("codeName", error.getCodeName());
        }
        return reply;
    }

    @Override
    public Document handleCommand(
            Channel channel, String database, String command, Document query) {
        Supplier<Document> run = () -> run(channel, database, command, query);
        if (Commands.isAboutTheServer(command)) {
            return run.get();
        }
        if (!Commands.writes(command, query)) {
            return tables.read(run);
        }
        return tables.write(command.equalsIgnoreCase("insert"), run);
    }

    private Document run(Channel channel, String database, String command, Document query) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "hello" -> greeting(channel, database, query).append("isWritablePrimary", true);
            case "ismaster" -> greeting(channel, database, query);
            default -> super.handleCommand(channel, database, command, query);
        };
    }

    private Document greeting(Channel channel, String database, Document query) {
        Document greeting = super.handleCommand(channel, database, "ismaster", query);
        return greeting.append("maxWriteBatchSize", MOST_WRITES).append("readOnly", false);
    }

    /** The server's status, with what the store counted. */
    @Override
    public Document getServerStatus() {
        Counters counters = counters();
        return super.getServerStatus()
                .append(
                        "tverrlag",
                        new Document("documentsRead", counters.documentsRead())
                                .append("keysRead", counters.keysRead())
                                .append("syncs", counters.syncs())
                                .append("writes", counters.writes())
                                .append("checkpoints", counters.checkpoints())
                                .append("fileSize", tables.fileSize()));
    }

    @Override
    public void close() {
        super.close();
        try {
            tables.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
