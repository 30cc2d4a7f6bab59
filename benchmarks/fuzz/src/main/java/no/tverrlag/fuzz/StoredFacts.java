package no.tverrlag.fuzz;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.EventLogException;
import no.tverrlag.eventstore.StoredEvent;
import no.tverrlag.eventstore.core.Options;
import no.tverrlag.eventstore.mongo.MongoEventLog;
import no.tverrlag.fuzz.Sent.Answered;

/**
 * Holds what stands in the services' logs against what was answered. Each fact bears the name of
 * the request that led to it, so this looks at every request and not at a few of them.
 */
final class StoredFacts {

    private static final List<String> SERVICES =
            List.of("referral", "team", "plan", "notification", "history");
    private static final String NOTE = "access.AccessNoted";

    private final Sent sent;
    private final Tally tally;

    StoredFacts(Sent sent, Tally tally) {
        this.sent = sent;
        this.tally = tally;
    }

    /** How many facts there are. */
    long check(URI store) {
        long facts = 0;
        try (MongoClient client = MongoClients.create(store + "/?retryWrites=false")) {
            for (String service : SERVICES) {
                facts += check(client, service);
            }
        }
        return facts;
    }

    private long check(MongoClient client, String service) {
        try (EventLog log = MongoEventLog.open(client, service, Options.defaults())) {
            List<StoredEvent> facts = log.source(Criteria.EVERYTHING, 1).events();
            check(service, facts);
            return facts.size();
        } catch (EventLogException unreadable) {
            tally.found(service + ": its log can't be read", unreadable.toString());
            return 0;
        }
    }

    void check(String service, List<StoredEvent> facts) {
        Map<String, String> commits = new HashMap<>();
        Map<String, Integer> notes = new HashMap<>();
        long expected = 1;
        for (StoredEvent fact : facts) {
            if (fact.position() != expected++) {
                tally.found(service + ": a position is missing in the log", fact.toString());
                expected = fact.position() + 1;
            }
            if (fact.name().equals(NOTE)) {
                notes.merge(request(fact), 1, Integer::sum);
                continue;
            }
            String request = request(fact);
            sent.named(request).ifPresent(answered -> fact(fact, request, answered));
            String before = commits.putIfAbsent(request, fact.commitId());
            boolean own =
                    sent.named(request).filter(it -> it.service().equals(service)).isPresent();
            if (own && before != null && !before.equals(fact.commitId())) {
                tally.found(service + ": one request, two commits", request + " " + fact);
            }
        }
        sent.all()
                .forEach(
                        (request, answered) -> {
                            if (answered.service().equals(service)) {
                                promised(facts, request, answered);
                                noted(notes.getOrDefault(request, 0), request, answered);
                            }
                        });
    }

    /** What was refused has changed nothing; what got no answer may have. */
    private void fact(StoredEvent fact, String request, Answered answered) {
        if (answered.status() / 100 == 4) {
            tally.found(
                    answered.operation() + ": was refused and left a fact",
                    request + " " + answered.status() + " " + fact);
        }
    }

    /** What was accepted is there, at the position that was told. */
    private void promised(List<StoredEvent> facts, String request, Answered answered) {
        if (answered.position() == 0) {
            return;
        }
        long position = answered.position();
        boolean there =
                position <= facts.size()
                        && (answered.repeat()
                                || request(facts.get((int) position - 1)).equals(request));
        if (!there) {
            tally.found(
                    answered.operation() + ": was accepted and is not there",
                    request + " at " + position);
        }
    }

    /** Whoever was shown something of a person stands in the log of access, once. */
    private void noted(int notes, String request, Answered answered) {
        if (answered.read() && notes != 1) {
            tally.found(answered.operation() + ": read and noted " + notes + " times", request);
        }
    }

    private static String request(StoredEvent fact) {
        return fact.metadata().getOrDefault("correlationid", "");
    }
}
