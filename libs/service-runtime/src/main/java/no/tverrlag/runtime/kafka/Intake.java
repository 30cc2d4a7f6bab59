package no.tverrlag.runtime.kafka;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.tverrlag.contracts.Contracts;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.privacy.MasterKeyUnknown;
import no.tverrlag.privacy.SealBroken;
import no.tverrlag.privacy.SealedJson;
import no.tverrlag.runtime.trace.Handled;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Takes public events in: each record has its effects exactly once, in order per person. A record
 * that can't be handled goes to the dead letters, and later ones of the same person park behind it.
 */
@ApplicationScoped
public class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final PublicEvents events;
    private final List<IntakeEffect> effects;
    private final List<RecordEffect> recordEffects;
    private final DeadLetters dead;
    private final Arrivals arrivals;
    private final Patience patience;
    private final Map<String, Catalogue<?>> contracts;

    Intake(
            SealedJson json,
            @All List<IntakeEffect> effects,
            @All List<RecordEffect> recordEffects,
            DeadLetters dead,
            Arrivals arrivals,
            Patience patience) {
        this.events = new PublicEvents(json);
        this.effects = effects;
        this.recordEffects = recordEffects;
        this.dead = dead;
        this.arrivals = arrivals;
        this.patience = patience;
        this.contracts =
                Contracts.all().stream()
                        .collect(Collectors.toMap(Catalogue::service, each -> each));
    }

    /**
     * Handles one record; returns only when its effects, or its place among the dead letters, are
     * durable.
     *
     * @param contract whose contract the topic carries: {@code team}, {@code access}, …
     */
    public void take(String contract, ConsumerRecord<String, byte[]> record) {
        patience.untilReachable(
                () -> {
                    handle(contract, record);
                    return true;
                });
    }

    private void handle(String contract, ConsumerRecord<String, byte[]> record) {
        if (dead.isParked(record)) {
            dead.park(record, "behind-a-dead-letter");
        } else {
            String reason = attempt(contract, record);
            if (!reason.isEmpty()) {
                LOG.warnf(
                        "dead letter: %s partition %d offset %d: %s",
                        record.topic(), record.partition(), record.offset(), reason);
                dead.park(record, reason);
            }
        }
        personOf(record).ifPresent(person -> arrived(contract, record, person));
    }

    private void arrived(String contract, ConsumerRecord<String, byte[]> record, PersonId person) {
        Published.header(record, "ce_sequence")
                .filter(sequence -> sequence.matches("[0-9]{1,18}"))
                .ifPresent(
                        sequence ->
                                arrivals.arrived(
                                        sourceOf(contract, record),
                                        person,
                                        Long.parseLong(sequence)));
    }

    /** Nothing if the key is no person's id: such a record is a dead letter, and no news. */
    private static Optional<PersonId> personOf(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.ofNullable(record.key()).map(PersonId::new);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The reason why it can't be handled, or nothing when its effects are durable. */
    String attempt(String contract, ConsumerRecord<String, byte[]> record) {
        Fact<PersonEvent> fact;
        try {
            fact =
                    events.fact(
                            java.util.Objects.requireNonNull(contracts.get(contract), contract),
                            record);
        } catch (com.mongodb.MongoException | MasterKeyUnknown unreachable) {
            throw unreachable;
        } catch (SealBroken broken) {
            return "seal-broken";
        } catch (RuntimeException undecodable) {
            return "undecodable";
        }
        if (!personOf(record).equals(Optional.of(fact.envelope().person()))) {
            return "key-is-not-the-person";
        }
        try {
            String source = sourceOf(contract, record);
            Handled.during(
                    fact.envelope(),
                    () -> {
                        effects.forEach(effect -> effect.take(source, fact));
                        recordEffects.forEach(effect -> effect.take(source, fact, record));
                    });
            return "";
        } catch (Refused refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    /**
     * Several services publish access events; their positions are those of the service's own store.
     */
    private static String sourceOf(String contract, ConsumerRecord<String, byte[]> record) {
        if (!contract.equals("access")) {
            return contract;
        }
        return Published.header(record, "ce_source")
                .map(source -> "access-" + source.substring(source.lastIndexOf('/') + 1))
                .orElse("access");
    }
}
