package no.tverrlag.bench.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoClient;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.NewEvent;
import no.tverrlag.eventstore.StoredTag;
import no.tverrlag.eventstore.core.Options;
import no.tverrlag.eventstore.mongo.MongoEventLog;
import no.tverrlag.kernel.Ids;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.privacy.DomainJson;
import no.tverrlag.privacy.KeysDatabase;
import no.tverrlag.privacy.MasterKey;
import no.tverrlag.privacy.MasterKeys;
import no.tverrlag.privacy.SealedJson;
import org.jspecify.annotations.Nullable;

/** Callers that append events with or without sealed text, as fast as they go. */
final class Appends implements AutoCloseable {

    /** Cases that are worked on at the same time; each key is read again every second. */
    private static final int PERSONS = 100;

    private static final String TEXT =
            ("She sleeps badly, and comes to school late. Her teacher has talked to her mother"
                            + " twice. ")
                    .repeat(2);

    static final int TEXT_LENGTH = TEXT.length();

    /** Writes one event's content. */
    private interface Encoding {
        byte[] encode(PersonId person, String event, int texts);
    }

    /** With personal text. */
    record Said(
            PersonId person,
            @Nullable Sealed summary,
            @Nullable Sealed wish,
            @Nullable Sealed next,
            Instant at) {
        static Said of(PersonId person, int texts) {
            return new Said(
                    person, text(texts > 0), text(texts > 1), text(texts > 2), Instant.now());
        }

        private static @Nullable Sealed text(boolean any) {
            return any ? Sealed.of(TEXT) : null;
        }
    }

    /** The same as plain text. */
    record SaidOpenly(
            PersonId person,
            @Nullable String summary,
            @Nullable String wish,
            @Nullable String next,
            Instant at) {
        static SaidOpenly of(PersonId person, int texts) {
            return new SaidOpenly(
                    person, text(texts > 0), text(texts > 1), text(texts > 2), Instant.now());
        }

        private static @Nullable String text(boolean any) {
            return any ? TEXT : null;
        }
    }

    private final EventLog log;
    private final Texts texts;
    private final Encoding encoding;

    private Appends(EventLog log, Texts texts, Encoding encoding) {
        this.log = log;
        this.texts = texts;
        this.encoding = encoding;
    }

    static Appends sealed(MongoClient client, String database, Texts texts) {
        byte[] master = new byte[32];
        new SecureRandom().nextBytes(master);
        KeysDatabase keys =
                KeysDatabase.open(
                        client.getDatabase(database + "_keys"),
                        MasterKeys.of(
                                MasterKey.ofBase64(Base64.getEncoder().encodeToString(master))),
                        Clock.systemUTC());
        for (int person = 0; person < PERSONS; person++) {
            keys.subjectKeys().findOrCreate(new PersonId("person-" + person));
        }
        SealedJson json = new SealedJson(keys.subjectKeys());
        return new Appends(
                open(client, database),
                texts,
                (person, event, count) ->
                        json.writeTogether(Said.of(person, count), person, event));
    }

    static Appends plain(MongoClient client, String database, Texts texts) {
        ObjectMapper json = DomainJson.mapper();
        return new Appends(
                open(client, database),
                texts,
                (person, event, count) -> {
                    try {
                        return json.writeValueAsBytes(SaidOpenly.of(person, count));
                    } catch (JsonProcessingException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                });
    }

    private static EventLog open(MongoClient client, String database) {
        return MongoEventLog.open(client, database, Options.defaults());
    }

    /** Events a second of that many callers, each waiting for its own. */
    double rate(int callers, Duration stretch) throws Exception {
        long end = System.nanoTime() + stretch.toNanos();
        long begun = System.nanoTime();
        long events = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> all = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                all.add(threads.submit(() -> appendUntil(end)));
            }
            for (Future<Long> each : all) {
                events += each.get(stretch.toSeconds() + 60, TimeUnit.SECONDS);
            }
        }
        return events * 1e9 / (System.nanoTime() - begun);
    }

    private long appendUntil(long end) throws Exception {
        long appended = 0;
        while (System.nanoTime() < end) {
            log.append(List.of(event()), null).get(30, TimeUnit.SECONDS);
            appended++;
        }
        return appended;
    }

    private NewEvent event() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        PersonId person = new PersonId("person-" + random.nextInt(PERSONS));
        String id = Ids.timeOrdered(System.currentTimeMillis(), random);
        return new NewEvent(
                id,
                "bench.Said",
                1,
                Instant.now(),
                Set.of(new StoredTag("person", person.value())),
                Map.of("person", person.value()),
                encoding.encode(person, id, texts.draw(random)));
    }

    @Override
    public void close() {
        log.close();
    }
}
