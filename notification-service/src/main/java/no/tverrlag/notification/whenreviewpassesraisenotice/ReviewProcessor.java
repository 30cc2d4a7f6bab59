package no.tverrlag.notification.whenreviewpassesraisenotice;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.LegalBasis;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.notification.raise.RaiseNotice;
import no.tverrlag.runtime.Reactions;
import no.tverrlag.runtime.ServiceDefinition;
import no.tverrlag.runtime.kafka.IntakeEffect;
import no.tverrlag.runtime.kafka.PastFacts;
import no.tverrlag.runtime.kafka.PersonViews;
import org.bson.Document;

/**
 * Looks again whenever a fact about the person arrives, and once a minute for the dates that have
 * passed meanwhile.
 */
@ApplicationScoped
class ReviewProcessor implements IntakeEffect {

    private static final Set<String> SOURCES = Set.of("referral", "team", "plan");
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final PersonViews<ReviewWatch> views;
    private final Reactions reactions;
    private final Clock clock;

    ReviewProcessor(
            ServiceDefinition service,
            MongoClient client,
            PastFacts past,
            Reactions reactions,
            Clock clock) {
        MongoCollection<Document> collection =
                client.getDatabase(service.name()).getCollection("review_watch");
        this.views =
                new PersonViews<>(
                        collection,
                        ReviewWatch.class,
                        ReviewWatch.nothing(),
                        ReviewProcessor::keys,
                        past);
        this.reactions = reactions;
        this.clock = clock;
    }

    @Override
    public void take(String source, Fact<PersonEvent> fact) {
        if (SOURCES.contains(source)) {
            raiseDue(
                    fact.envelope().person(),
                    views.take(source, fact, (then, _, each) -> then.after(each.event())));
        }
    }

    @Scheduled(
            every = "60s",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookAgain() {
        long today = LocalDate.now(clock.withZone(OSLO)).toEpochDay();
        views.forEach(Filters.lt("next", today), person -> raiseDue(person, views.of(person)));
    }

    private void raiseDue(PersonId person, ReviewWatch watch) {
        Instant now = Instant.now(clock);
        for (RaiseNotice.Command due :
                OverdueReviews.due(person, watch, now.atZone(OSLO).toLocalDate(), now)) {
            Reactions.Cause cause =
                    new Reactions.Cause(
                            person,
                            due.cause(),
                            now,
                            null,
                            LegalBasis.statute("forskrift om individuell plan"));
            var outcome = reactions.carryOut(RaiseNotice.SLICE, due, cause, due.notice());
            java.util.Objects.requireNonNull(outcome);
        }
    }

    private static Document keys(ReviewWatch watch) {
        return watch.next()
                .map(day -> new Document("next", day.toEpochDay()))
                .orElseGet(Document::new);
    }
}
