package no.tverrlag.eventstore.core;

import java.util.List;
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
}
