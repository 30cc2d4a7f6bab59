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
import no.tverrlag.eventstore.Resumption;
import no.tverrlag.eventstore.StoredEvent;
import no.tverrlag.eventstore.core.Options;
import no.tverrlag.eventstore.mongo.MongoEventLog;
import no.tverrlag.eventstore.mongo.StoredLog;
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
            check(service, facts, StoredLog.of(client, service).resumptions());
            return facts.size();
        } catch (EventLogException unreadable) {
            tally.found(service + ": its log can't be read", unreadable.toString());
            return 0;
        }
    }

    void check(String service, List<StoredEvent> facts, List<Resumption> resumptions) {
        Map<Long, Long> next = new HashMap<>();
        resumptions.forEach(each -> next.put(each.recorded() + 1, each.last() + 1));
        new OneLog(service, facts, next).check();
    }

    private final class OneLog {

        private final String service;
        private final List<StoredEvent> facts;
        private final Map<Long, Long> goesOn;
        private final Map<Long, String> requests = new HashMap<>();
        private final Map<String, String> commits = new HashMap<>();
        private final Map<String, Integer> notes = new HashMap<>();

        /**
         * @param goesOn which position follows where some were given up
         */
        OneLog(String service, List<StoredEvent> facts, Map<Long, Long> goesOn) {
            this.service = service;
            this.facts = facts;
            this.goesOn = goesOn;
        }

        void check() {
            long expected = goesOn.getOrDefault(1L, 1L);
            for (StoredEvent fact : facts) {
                requests.put(fact.position(), request(fact));
                if (fact.position() != expected) {
                    tally.found(service + ": a position is missing in the log", fact.toString());
                }
                expected = goesOn.getOrDefault(fact.position() + 1, fact.position() + 1);
                if (fact.name().equals(NOTE)) {
                    notes.merge(request(fact), 1, Integer::sum);
                } else {
                    sent.named(request(fact)).ifPresent(answered -> fits(fact, answered));
                }
            }
            sent.all().forEach(this::asPromised);
        }

        /** What was refused has changed nothing, and what was accepted was written in one go. */
        private void fits(StoredEvent fact, Answered answered) {
            String request = request(fact);
            if (answered.status() / 100 == 4) {
                tally.found(
                        answered.operation() + ": was refused and left a fact",
                        request + " " + answered.status() + " " + fact);
            }
            String before = commits.putIfAbsent(request, fact.commitId());
            boolean own = answered.service().equals(service);
            if (own && before != null && !before.equals(fact.commitId())) {
                tally.found(
                        answered.operation() + ": one request, two commits", request + " " + fact);
            }
        }

        /** What was accepted is there; and what was shown stands in the log of access, once. */
        private void asPromised(String request, Answered answered) {
            if (!answered.service().equals(service)) {
                return;
            }
            if (answered.position() > 0 && !holds(request, answered)) {
                tally.found(
                        answered.operation() + ": was accepted and is not there",
                        request + " at " + answered.position());
            }
            int noted = notes.getOrDefault(request, 0);
            if (answered.read() && noted != 1) {
                tally.found(answered.operation() + ": read and noted " + noted + " times", request);
            }
        }

        private boolean holds(String request, Answered answered) {
            String there = requests.get(answered.position());
            return there != null && (answered.repeat() || there.equals(request));
        }
    }

    private static String request(StoredEvent fact) {
        return fact.metadata().getOrDefault("correlationid", "");
    }
}
