package no.tverrlag.runtime.loss;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import no.tverrlag.eventstore.EventLogException;
import no.tverrlag.eventstore.Resumption;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.LegalBasis;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Role;
import no.tverrlag.runtime.ServiceDefinition;
import no.tverrlag.runtime.engine.Ledger;
import no.tverrlag.runtime.kafka.LogComparison;
import no.tverrlag.runtime.kafka.Told;
import no.tverrlag.slices.Conflict;
import no.tverrlag.slices.Order;
import no.tverrlag.slices.OrderFailed;
import no.tverrlag.slices.Stamp;
import org.apache.kafka.common.KafkaException;
import org.bson.Document;
import org.jboss.logging.Logger;

/**
 * After a log has resumed: notes for each person which published facts are gone, and has it
 * published as any fact. The notes come once, however often this is interrupted or done by several
 * instances.
 */
@ApplicationScoped
class Losses {

    private static final Logger LOG = Logger.getLogger(Losses.class);
    private static final String ID = "losses";

    private final ServiceDefinition service;
    private final LogComparison comparison;
    private final Ledger ledger;
    private final Clock clock;
    private final MongoCollection<Document> positions;

    Losses(
            ServiceDefinition service,
            LogComparison comparison,
            Ledger ledger,
            Clock clock,
            MongoClient client) {
        this.service = service;
        this.comparison = comparison;
        this.ledger = ledger;
        this.clock = clock;
        this.positions = client.getDatabase(service.name()).getCollection("positions");
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void lookAgain() {
        if (ledger.log().stoppedBy().isPresent()) {
            return;
        }
        try {
            complete();
        } catch (MongoException
                | EventLogException
                | KafkaException
                | OrderFailed
                | Conflict away) {
            LOG.warnf("what was lost is told later: %s", away.getClass().getSimpleName());
        }
    }

    /** When this returns, everything that is known to be lost is noted. */
    void complete() {
        long done = done();
        for (Resumption each : comparison.stored().resumptions()) {
            if (each.last() > done) {
                Map<String, List<Told>> lost = byPerson(comparison.lostBy(each));
                lost.forEach((person, facts) -> note(new PersonId(person), facts, each));
                positions.updateOne(
                        Filters.eq("_id", ID),
                        Updates.max("position", each.last()),
                        new UpdateOptions().upsert(true));
                LOG.infof(
                        "told of %d persons which facts behind position %d are lost",
                        lost.size(), each.after());
            }
        }
    }

    private long done() {
        Document standing = positions.find(Filters.eq("_id", ID)).first();
        return standing == null ? 0 : standing.get("position", Number.class).longValue();
    }

    private static Map<String, List<Told>> byPerson(List<Told> lost) {
        Map<String, List<Told>> persons = new TreeMap<>();
        lost.stream()
                .sorted(Comparator.comparingLong(Told::position))
                .forEach(
                        told ->
                                persons.computeIfAbsent(told.person(), _ -> new ArrayList<>())
                                        .add(told));
        return persons;
    }

    private void note(PersonId person, List<Told> lost, Resumption resumption) {
        Instant now = Instant.now(clock);
        List<LossNoted.Lost> facts =
                lost.stream()
                        .map(it -> new LossNoted.Lost(it.position(), it.event(), it.type()))
                        .toList();
        NoteLoss.Command command =
                new NoteLoss.Command(person, facts, resumption.after(), resumption.last(), now);
        var unused =
                ledger.orders()
                        .carryOut(
                                new Order<>(
                                        NoteLoss.SLICE,
                                        command,
                                        stamp(person, lost.getLast(), resumption, now),
                                        OptionalLong.empty()));
    }

    /** Whoever answered for the person last does so on, though the facts that say it are gone. */
    private Stamp stamp(PersonId person, Told last, Resumption resumption, Instant now) {
        String id = "loss-" + resumption.last() + "-" + person.value();
        Actor self =
                new Actor(service.name() + "-service", Role.SYSTEM, null, "Tverrlag", null, null);
        return new Stamp(
                person,
                now,
                self,
                last.municipality(),
                "COC",
                LegalBasis.statute("gdpr 32"),
                "Tverrlag",
                id,
                id,
                id,
                Stamp.IMPERSONAL + id,
                id);
    }
}
