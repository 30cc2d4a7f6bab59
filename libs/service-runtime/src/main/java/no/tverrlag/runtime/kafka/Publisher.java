package no.tverrlag.runtime.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.LogReverted;
import no.tverrlag.eventstore.StoredEvent;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonEvent;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Sends facts in their order, each once. Before the first, and after any failure, it looks what the
 * topics hold: what is there is not sent again, what should be there and is not is sent first, and
 * if they hold what the log does not, nothing is sent and the log stops.
 */
final class Publisher {

    private static final Logger LOG = Logger.getLogger(Publisher.class);
    private static final long SEND_SECONDS = 150;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int AT_ONCE = 100;

    private final BrokerClients kafka;
    private final PublicRecords records;
    private final LogComparison comparison;
    private final Published published;
    private final EventLog log;
    private final Function<StoredEvent, Fact<PersonEvent>> codec;
    private Optional<KafkaProducer<String, byte[]>> producer = Optional.empty();
    private Resumptions resumed = new Resumptions(List.of());
    private long previous = -1;

    Publisher(
            Map<String, Object> kafka,
            PublicRecords records,
            LogComparison comparison,
            EventLog log,
            Function<StoredEvent, Fact<PersonEvent>> codec) {
        this.kafka = new BrokerClients(kafka);
        this.records = records;
        this.comparison = comparison;
        this.published = comparison.published();
        this.log = log;
        this.codec = codec;
    }

    synchronized void publish(Fact<PersonEvent> fact) {
        boolean follows = fact.position() == previous + 1;
        previous = -1; // whatever fails from here on may have reached the topic: look there again
        if (!follows) {
            published.refresh(PATIENCE);
            resumed = Resumptions.of(comparison.stored());
            requireOurs();
            if (comparison.lacking(published, fact.position()).isPresent()) {
                publishAgain(fact.position());
            }
        }
        send(fact);
        previous = fact.position();
    }

    /**
     * @throws LogReverted if the topics hold what the log does not; it stops the log, too
     */
    private void requireOurs() {
        comparison
                .foreign(published.lasts())
                .map(Publisher::olderThan)
                .ifPresent(
                        why -> {
                            log.stop(why);
                            throw why;
                        });
    }

    static LogReverted olderThan(Told told) {
        return new LogReverted(
                "the topics hold what this log does not: position "
                        + told.position()
                        + " on "
                        + told.where()
                        + "; docs/operations.md says how an older log goes on");
    }

    /** All that the topics lack: they may have been lost, or come back older. */
    private void publishAgain(long before) {
        LOG.warnf("the topics lack what was published before position %d", before);
        List<StoredEvent> page = comparison.stored().after(0, AT_ONCE);
        while (!page.isEmpty() && page.getFirst().position() < before) {
            for (StoredEvent event : page) {
                if (event.position() < before && comparison.isLacking(published, event, resumed)) {
                    send(codec.apply(event));
                }
            }
            page = comparison.stored().after(page.getLast().position(), AT_ONCE);
        }
    }

    private void send(Fact<PersonEvent> fact) {
        long toldAs = resumed.toldAs(fact.position());
        ProducerRecord<String, byte[]> record = records.record(fact, toldAs);
        if (published.isNew(record.topic(), record.partition(), toldAs)) {
            send(record);
            published.sent(
                    new Told(
                            new TopicPartition(record.topic(), record.partition()),
                            toldAs,
                            fact.envelope().eventId(),
                            "",
                            record.key(),
                            fact.envelope().municipality()));
        }
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer().send(record).get(SEND_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException(
                    "the broker did not acknowledge; the outlet tries again", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while publishing", interrupted);
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer.isEmpty()) {
            producer = Optional.of(kafka.producer());
        }
        return producer.get();
    }

    void close() {
        producer.ifPresent(open -> open.close(Duration.ofSeconds(2)));
    }
}
