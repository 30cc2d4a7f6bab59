package no.tverrlag.eventstore.core;

import java.time.Duration;

/** What an engine is made of; a planted bug replaces one of them. */
interface Parts {
    Parts SOUND = new Parts() {};

    default BatchStorage storage(BatchStorage sound, SimulatedEngine engine) {
        return sound;
    }

    default TagTips tips(int bits, long floor) {
        return new TagTips(bits, floor);
    }

    default Ring ring(int events, long bytes, long before) {
        return new Ring(events, bytes, before);
    }

    default Conditions conditions(Tail tail, BatchStorage storage) {
        return new Conditions(tail, storage);
    }

    default Continuity continuity(
            Tail tail, BatchStorage storage, LogClock clock, Duration goodFor, Duration patience) {
        return new Continuity(tail, storage, clock, goodFor, patience);
    }

    default BatchWriter writer(SimulatedEngine engine) {
        return new BatchWriter(engine.storage, engine.continuity, engine, engine.patience, engine);
    }

    default Committer committer(SimulatedEngine engine) {
        return new Committer(
                engine.tail,
                engine.storage,
                engine.continuity,
                engine.conditions,
                engine.writer,
                engine,
                engine::nextId);
    }

    /** While the store is away, those who have waited too long are told so. */
    default void expire(SimulatedEngine engine, long since) {
        engine.queue.expire(since).forEach(commit -> commit.fail(SimulatedEngine.TOO_LATE));
    }

    /** Called when the tail has changed. */
    default void changed(SimulatedEngine engine) {
        engine.changed = true;
    }
}
