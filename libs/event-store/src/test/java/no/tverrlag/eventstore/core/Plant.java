package no.tverrlag.eventstore.core;

import static no.tverrlag.eventstore.core.PlantedStorage.movedBehind;
import static no.tverrlag.eventstore.core.PlantedStorage.part;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.tverrlag.eventstore.AppendCondition;
import no.tverrlag.eventstore.AppendRejected;
import no.tverrlag.eventstore.LogUnavailable;
import no.tverrlag.eventstore.OutcomeUnknown;
import no.tverrlag.eventstore.StoredEvent;

/** Mistakes that an engine like this one could have, each of which the simulation must find. */
enum Plant implements Parts {
    /** A lost reply is taken for a failure, and the commits are written again further on. */
    BLIND_RETRY_AFTER_A_LOST_REPLY(
            (sound, engine, offer) -> {
                try {
                    sound.insert(offer);
                } catch (OutcomeUnknown lost) {
                    sound.insert(movedBehind(sound.head(), offer, engine.nextId()));
                }
            }),

    /** After a lost reply the batch counts as beaten to its place, while it may yet come there. */
    BATCH_MOVED_WHILE_ITS_OLD_PLACE_IS_OPEN(
            (sound, engine, offer) -> {
                try {
                    sound.insert(offer);
                } catch (OutcomeUnknown lost) {
                    throw new PositionTaken(offer.first());
                }
            }) {
        @Override
        public BatchWriter writer(SimulatedEngine engine) {
            return new BatchWriter(
                    engine.storage, engine.continuity, engine, engine.patience, engine) {
                @Override
                Outcome judge(Offer offer, List<Batch> page) {
                    Outcome sound = super.judge(offer, page);
                    return sound == null ? new Outcome.Lost(page) : sound;
                }
            };
        }
    },

    /** Nobody answered, so it must have gone well. */
    LOST_REPLY_REPORTED_AS_SUCCESS(
            (sound, engine, offer) -> {
                try {
                    sound.insert(offer);
                } catch (OutcomeUnknown lost) {
                    return;
                }
            }),

    /** Nobody answered, so nothing can have been written. */
    LOST_REPLY_REPORTED_AS_FAILURE(
            (sound, engine, offer) -> {
                try {
                    sound.insert(offer);
                } catch (OutcomeUnknown lost) {
                    throw new LogUnavailable("surely not written", lost);
                }
            }),

    ANSWERED_BEFORE_IT_IS_WRITTEN(
            (sound, engine, offer) -> {
                offer.answerWritten();
                sound.insert(offer);
            }),

    TAIL_PUBLISHED_BEFORE_THE_ACKNOWLEDGEMENT(
            (sound, engine, offer) -> {
                engine.tail.accept(offer.written());
                sound.insert(offer);
            }),

    /** Reads show what one node has, which a failover may take back. */
    TAIL_READ_WITHOUT_THE_MAJORITY {
        @Override
        public BatchStorage storage(BatchStorage sound, SimulatedEngine engine) {
            return new PlantedStorage(sound) {
                @Override
                public List<Batch> after(long position, int limit) {
                    List<Batch> safe = sound.after(position, limit);
                    List<Batch> all = new ArrayList<>(engine.standing());
                    all.removeIf(batch -> batch.first() <= position);
                    return all.size() > safe.size() ? all : safe;
                }
            };
        }
    },

    COMMIT_SPLIT_OVER_TWO_BATCHES(
            (sound, engine, offer) -> {
                Commit last = offer.commits().getLast();
                if (last.events().size() == 1) {
                    sound.insert(offer);
                    return;
                }
                List<Commit> commits = new ArrayList<>(offer.commits());
                commits.set(commits.size() - 1, part(last, 0, 1));
                long cut = offer.last() - last.events().size() + 1;
                UUID first = engine.nextId();
                sound.insert(
                        new Offer(offer.first(), cut, first, offer.prev(), offer.at(), commits));
                sound.insert(
                        new Offer(
                                cut + 1,
                                offer.last(),
                                offer.id(),
                                first,
                                offer.at(),
                                List.of(part(last, 1, last.events().size()))));
            }),

    CONDITION_IGNORES_STAGED_COMMITS {
        @Override
        public Committer committer(SimulatedEngine engine) {
            return new PlantedCommitter(engine, (commit, overtaken) -> false);
        }
    },

    /** The commit in the way may still lose its place, and then nothing stood in the way. */
    OVERTAKEN_REJECTED_BEFORE_THE_OTHER_IS_WRITTEN {
        @Override
        public Committer committer(SimulatedEngine engine) {
            return new PlantedCommitter(
                    engine,
                    (commit, overtaken) -> {
                        if (overtaken) {
                            commit.fail(new AppendRejected(0));
                        }
                        return overtaken;
                    });
        }
    },

    TIME_OF_RECORDING_RUNS_BACKWARDS {
        @Override
        public Committer committer(SimulatedEngine engine) {
            return new PlantedCommitter(engine) {
                @Override
                Instant notBefore(Instant earliest) {
                    return engine.now();
                }
            };
        }
    },

    /** What held once is not asked again at the new head. */
    STALE_HEAD_ACCEPTED_AFTER_A_DUPLICATE_KEY {
        @Override
        public Conditions conditions(Tail tail, BatchStorage storage) {
            Set<AppendCondition> held = Collections.newSetFromMap(new IdentityHashMap<>());
            return new Conditions(tail, storage) {
                @Override
                boolean hold(AppendCondition condition, Link head) {
                    return held.contains(condition)
                            || (super.hold(condition, head) && held.add(condition));
                }
            };
        }
    },

    TIPS_ANSWER_FOR_WHAT_IS_BELOW_THEIR_FLOOR {
        @Override
        public TagTips tips(int bits, long floor) {
            return new TagTips(bits, 0);
        }
    },

    READER_SKIPS_WHAT_FELL_OUT_OF_MEMORY {
        @Override
        public Ring ring(int events, long bytes, long before) {
            return new Ring(events, bytes, before) {
                @Override
                List<StoredEvent> from(long position, int max) {
                    long at = position;
                    List<StoredEvent> found = super.from(at, max);
                    while (found == null) {
                        found = super.from(++at, max);
                    }
                    return found;
                }
            };
        }
    },

    THOSE_UNDER_WAY_ARE_TOLD_THAT_THEY_WAITED_TOO_LONG {
        @Override
        public void expire(SimulatedEngine engine, long since) {
            Parts.SOUND.expire(engine, since);
            engine.unanswered().forEach(commit -> commit.fail(SimulatedEngine.TOO_LATE));
        }
    },

    /** The store comes back older, and the writer goes on where it was. */
    WRITTEN_BEHIND_A_GAP_INTO_A_LOG_THAT_CAME_BACK_OLDER {
        @Override
        public Continuity continuity(
                Tail tail,
                BatchStorage storage,
                LogClock clock,
                Duration goodFor,
                Duration patience) {
            return new Continuity(tail, storage, clock, goodFor, patience) {
                @Override
                void check() {}
            };
        }

        @Override
        Simulation simulation(long seed) {
            return Simulation.reverting(seed, this);
        }
    },

    READER_NOT_WOKEN_BY_EVERY_CHANGE {
        @Override
        public void changed(SimulatedEngine engine) {
            engine.changed = engine.changed || engine.tail.head().last() % 3 != 0;
        }
    };

    private final PlantedStorage.Insert insert;

    Plant() {
        this((sound, _, offer) -> sound.insert(offer));
    }

    Plant(PlantedStorage.Insert insert) {
        this.insert = insert;
    }

    @Override
    public BatchStorage storage(BatchStorage sound, SimulatedEngine engine) {
        return new PlantedStorage(sound) {
            @Override
            public void insert(Offer offer) throws PositionTaken {
                insert.insert(sound, engine, offer);
            }
        };
    }

    Simulation simulation(long seed) {
        return Simulation.of(seed, this);
    }
}
