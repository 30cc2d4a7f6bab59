package no.tverrlag.slices;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import no.tverrlag.eventstore.Appended;
import org.jspecify.annotations.Nullable;

/** What a slice decided, and, once its unit of work has committed, where its facts stand. */
final class Decided {

    private final @Nullable Outcome known;
    private final String resource;
    private final CompletableFuture<Appended> appended;

    Decided(Outcome known) {
        this.known = known;
        this.resource = "";
        this.appended = new CompletableFuture<>();
    }

    Decided(String resource, CompletableFuture<Appended> appended) {
        this.known = null;
        this.resource = resource;
        this.appended = appended;
    }

    /** To be asked after the commit only. */
    Outcome outcome() {
        if (known != null) {
            return known;
        }
        Appended where =
                Objects.requireNonNull(
                        appended.getNow(null), "the engine must tell where it appended");
        return new Outcome.Done(resource, where.last(), where.recordedAt(), false);
    }
}
