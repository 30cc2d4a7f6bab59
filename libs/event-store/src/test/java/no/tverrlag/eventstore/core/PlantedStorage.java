package no.tverrlag.eventstore.core;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.NewEvent;

/** Passes everything on; planted bugs change one thing. */
class PlantedStorage implements BatchStorage {
    final BatchStorage sound;

    PlantedStorage(BatchStorage sound) {
        this.sound = sound;
    }

    @Override
    public Prepared prepare(String commitId, List<NewEvent> events) {
        return sound.prepare(commitId, events);
    }

    @Override
    public void insert(Offer offer) throws PositionTaken {
        sound.insert(offer);
    }

    @Override
    public Link head() {
        return sound.head();
    }

    @Override
    public Batch at(long position) {
        return sound.at(position);
    }

    @Override
    public List<Batch> after(long position, int limit) {
        return sound.after(position, limit);
    }

    @Override
    public void scan(Criteria criteria, long from, long to, Predicate<Batch> goOn) {
        sound.scan(criteria, from, to, goOn);
    }

    /** The same commits as a new batch after the head. */
    static Offer movedBehind(Link head, Offer offer, UUID id) {
        Instant at = offer.at().isBefore(head.at()) ? head.at() : offer.at();
        long shift = head.last() + 1 - offer.first();
        return new Offer(
                head.last() + 1, offer.last() + shift, id, head.batch(), at, offer.commits());
    }

    /** Some of a commit's events. */
    static Commit part(Commit commit, int from, int to) {
        return new Commit(
                commit.id(),
                commit.events().subList(from, to),
                commit.prepared(),
                commit.condition(),
                commit.since(),
                Runnable::run);
    }

    /** How a planted storage writes. */
    interface Insert {
        void insert(BatchStorage sound, SimulatedEngine engine, Offer offer) throws PositionTaken;
    }
}
