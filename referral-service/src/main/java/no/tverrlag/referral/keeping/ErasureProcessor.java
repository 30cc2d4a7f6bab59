package no.tverrlag.referral.keeping;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.EventLogException;
import no.tverrlag.eventstore.StoredEvent;
import no.tverrlag.eventstore.StoredTag;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.privacy.SubjectKeys;
import no.tverrlag.referral.events.ReferralCatalogue;
import no.tverrlag.runtime.ServiceDefinition;
import no.tverrlag.runtime.engine.Ledger;
import org.bson.Document;
import org.jboss.logging.Logger;

/**
 * Destroys the key of every person whose erasure is recorded. It goes by the log, so a kill between
 * the fact and the destruction delays the latter until a second after the next start, and no key is
 * ever destroyed without its fact.
 */
@ApplicationScoped
class ErasureProcessor {

    private static final Logger LOG = Logger.getLogger(ErasureProcessor.class);
    private static final String ID = "erasures";

    private final Ledger ledger;
    private final SubjectKeys keys;
    private final MongoCollection<Document> positions;
    private volatile boolean waiting;

    ErasureProcessor(
            Ledger ledger, SubjectKeys keys, ServiceDefinition service, MongoClient client) {
        this.ledger = ledger;
        this.keys = keys;
        this.positions = client.getDatabase(service.name()).getCollection("positions");
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void lookAgain() {
        try {
            complete();
            waiting = false;
        } catch (MongoException | EventLogException away) {
            if (!waiting) {
                LOG.warnf("erasures wait for the store: %s", away.getClass().getSimpleName());
            }
            waiting = true;
        }
    }

    /** When this returns, every erasure that was recorded before is carried out. */
    void complete() {
        Document standing = positions.find(Filters.eq("_id", ID)).first();
        long done = standing == null ? 0 : standing.get("position", Number.class).longValue();
        Criteria erasures =
                Criteria.tagged(
                        new StoredTag(
                                ReferralCatalogue.ERASURE.key(),
                                ReferralCatalogue.ERASURE.value()));
        for (StoredEvent erasure : ledger.log().source(erasures, done + 1).events()) {
            keys.destroy(new PersonId(erasure.metadata().getOrDefault("person", "")));
            positions.updateOne(
                    Filters.eq("_id", ID),
                    Updates.max("position", erasure.position()),
                    new UpdateOptions().upsert(true));
            LOG.infof("erasure at position %d carried out", erasure.position());
        }
    }
}
