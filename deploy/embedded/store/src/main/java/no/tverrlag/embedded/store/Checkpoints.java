package no.tverrlag.embedded.store;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the journal short and the data file small, in the background.
 *
 * <p>A checkpoint comes when the journal is large or has waited long; when nothing was written
 * since the last look, the data file is compacted instead.
 */
final class Checkpoints implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final long LOOK_MS = 100;
    private static final int LONGEST_WAIT = 30;
    private static final int COMPACT_EVERY = 10;
    private static final long LARGE = 3L * JournalFile.FILLED;

    private final Tables tables;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    task -> Thread.ofPlatform().daemon().name("store-checkpoints").unstarted(task));
    private final ScheduledFuture<?> looking;
    private int looks;
    private int idle;
    private boolean scattered;

    Checkpoints(Tables tables) {
        this.tables = tables;
        this.looking =
                thread.scheduleWithFixedDelay(this::look, LOOK_MS, LOOK_MS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            long size = tables.journalSize();
            if (size > LARGE || (size > 0 && ++looks > LONGEST_WAIT)) {
                looks = 0;
                idle = 0;
                scattered = true;
                tables.checkpoint();
            } else if (size == 0 && ++idle % COMPACT_EVERY == 0 && scattered) {
                scattered = tables.compact();
            }
        } catch (IOException | RuntimeException failure) {
            LOG.error("a checkpoint failed; the journal stays: {}", failure.toString());
        }
    }

    @Override
    public void close() {
        looking.cancel(false);
        thread.close();
    }
}
