package no.tverrlag.eventstore.core;

/** Judges otherwise whether a commit is overtaken by one in the same batch. */
class PlantedCommitter extends Committer {
    private final Overtaken overtaken;

    PlantedCommitter(SimulatedEngine engine) {
        this(engine, (_, truly) -> truly);
    }

    PlantedCommitter(SimulatedEngine engine, Overtaken overtaken) {
        super(
                engine.tail,
                engine.storage,
                engine.continuity,
                engine.conditions,
                engine.writer,
                engine,
                engine::nextId);
        this.overtaken = overtaken;
    }

    @Override
    Staging staging() {
        return new Staging() {
            @Override
            boolean isOvertaken(Commit commit) {
                return overtaken.judge(commit, super.isOvertaken(commit));
            }
        };
    }

    interface Overtaken {
        boolean judge(Commit commit, boolean truly);
    }
}
