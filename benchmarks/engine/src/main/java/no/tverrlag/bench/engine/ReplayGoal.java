package no.tverrlag.bench.engine;

import java.time.Duration;
import java.util.Optional;
import no.tverrlag.bench.load.Figure;
import no.tverrlag.bench.load.Report;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.LogReader;
import no.tverrlag.eventstore.axon.LogEventStorageEngine;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;

/**
 * G9: how fast is everything read from the first event, through the log's reader and through Axon's
 * stream, beside a raw scan of the documents with and without the same decoding?
 *
 * <p>Every turn opens the log anew, so that nothing comes from its memory.
 */
final class ReplayGoal {
    private final Bench bench;
    private final Corpus corpus;

    private ReplayGoal(Bench bench) {
        this.bench = bench;
        this.corpus = bench.corpus();
    }

    static void measure(Bench bench, Share share) throws Exception {
        new ReplayGoal(bench).measure(share);
    }

    private void measure(Share share) throws Exception {
        corpus.growTo(bench.setup.commits(), share.filling().dividedBy(2));
        RawScan raw = new RawScan(corpus.database);
        Turns turns =
                new Turns()
                        .add("scan", raw::run)
                        .add("reader", this::reader)
                        .add("decoded scan", raw::runAndDecode)
                        .add("stream", this::stream);
        turns.run(share);
        String among = " of " + corpus.log.head();
        String scan = "raw scan";
        Report to = bench.report;
        to.add(
                Figure.atLeast(
                        "G9",
                        "log reader" + among,
                        "events/s",
                        scan,
                        turns.compare("reader", "scan"),
                        0.8));
        to.add(
                Figure.atLeast(
                        "G9",
                        "Axon stream, decoded",
                        "events/s",
                        scan,
                        turns.compare("stream", "scan"),
                        0.8));
        to.add(
                Figure.atLeast(
                        "G9",
                        "Axon stream, decoded",
                        "events/s",
                        "scan, decoded",
                        turns.compare("stream", "decoded scan"),
                        0.95));
    }

    private double reader(Duration time) {
        try (EventLog log = bench.open(corpus.database);
                LogReader reader = log.read(1, Criteria.EVERYTHING)) {
            long began = System.nanoTime();
            long until = began + time.toNanos();
            while (reader.poll() != null && System.nanoTime() < until) {
                // The event is all that was wanted.
            }
            return perSecond(reader.position(), began);
        }
    }

    private double stream(Duration time) {
        try (EventLog log = bench.open(corpus.database)) {
            MessageStream<EventMessage> stream =
                    new LogEventStorageEngine(log, new JsonCodec())
                            .stream(
                                    StreamingCondition.startingFrom(
                                            new GlobalSequenceTrackingToken(0)),
                                    null);
            long began = System.nanoTime();
            long until = began + time.toNanos();
            long events = 0;
            Optional<MessageStream.Entry<EventMessage>> entry = stream.next();
            while (entry.isPresent() && System.nanoTime() < until) {
                events++;
                entry = stream.next();
            }
            stream.close();
            return perSecond(events, began);
        }
    }

    private static double perSecond(long events, long began) {
        return events / ((System.nanoTime() - began) / 1e9);
    }
}
