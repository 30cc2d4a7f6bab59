package no.tverrlag.eventstore;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/** What a client asked and was answered, in order. */
public final class HeardCommands implements CommandListener {
    private final Queue<Heard> all = new ConcurrentLinkedQueue<>();

    /**
     * @param reply null for the request, else its answer
     */
    public record Heard(
            int id, String name, long nanos, BsonDocument command, @Nullable BsonDocument reply) {}

    @Override
    public void commandStarted(CommandStartedEvent event) {
        all.add(
                new Heard(
                        event.getRequestId(),
                        event.getCommandName(),
                        System.nanoTime(),
                        copy(event.getCommand()),
                        null));
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        all.add(
                new Heard(
                        event.getRequestId(),
                        event.getCommandName(),
                        System.nanoTime(),
                        new BsonDocument(),
                        copy(event.getResponse())));
    }

    private static BsonDocument copy(BsonDocument document) {
        return BsonDocument.parse(document.toJson());
    }

    public List<Heard> all() {
        return List.copyOf(all);
    }

    public List<Heard> requests(String name) {
        return all.stream().filter(it -> it.name().equals(name) && it.reply() == null).toList();
    }

    public void forget() {
        all.clear();
    }
}
