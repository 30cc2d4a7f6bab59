package no.tverrlag.eventstore.axon;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.core.unitofwork.ProcessingLifecycle;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;

/**
 * Where Axon's streaming processors keep how far they are, and who of them works on which segment.
 *
 * <p>Each claim has an epoch that rises with every change of hands. All that an owner does to its
 * segment names the epoch of its claim, so an owner that lost its claim without noticing can change
 * nothing any more. How long a claim lasts is measured by the server's clock, never by a machine's
 * own, so the server must know updates by pipeline with {@code $$NOW}. A token is stored after the
 * handlers' commits, never before: what was not handled is handled again. The set of segments is
 * fixed when a processor first starts.
 */
public final class MongoTokenStore implements TokenStore {
    private static final ProcessingLifecycle.Phase AFTER_THE_HANDLERS =
            () -> ProcessingLifecycle.DefaultPhases.COMMIT.order() + 5000;

    private final TokenDocuments documents;
    private final Segments segments;
    private final String owner;
    private final Map<String, Long> epochs = new ConcurrentHashMap<>();

    /**
     * @param owner names this process; no other process may use the same name
     * @param claimTimeout how long a claim lasts unless it is extended
     */
    public MongoTokenStore(MongoDatabase database, String owner, Duration claimTimeout) {
        this.documents = new TokenDocuments(database, claimTimeout);
        this.segments = new Segments(documents);
        this.owner = owner;
    }

    @Override
    public CompletableFuture<List<Segment>> initializeTokenSegments(
            String processorName,
            int segmentCount,
            @Nullable TrackingToken initialToken,
            @Nullable ProcessingContext context) {
        return answer(() -> segments.initialize(processorName, segmentCount, initialToken));
    }

    @Override
    public CompletableFuture<Void> initializeSegment(
            @Nullable TrackingToken token,
            String processorName,
            Segment segment,
            @Nullable ProcessingContext context) {
        return run(() -> segments.add(processorName, segment, token));
    }

    /** Stores the token now, or when the context's handlers have committed, if there is one. */
    @Override
    public CompletableFuture<Void> storeToken(
            @Nullable TrackingToken token,
            String processorName,
            int segmentId,
            @Nullable ProcessingContext context) {
        if (context != null && context.isStarted() && !context.isCompleted()) {
            context.on(AFTER_THE_HANDLERS, c -> run(() -> store(token, processorName, segmentId)));
            return CompletableFuture.completedFuture(null);
        }
        return run(() -> store(token, processorName, segmentId));
    }

    private void store(@Nullable TrackingToken token, String processorName, int segmentId) {
        String id = Segments.id(processorName, segmentId);
        Long epoch = epochs.get(id);
        if (epoch == null
                || documents.extend(id, owner, epoch, StoredTokens.fields(token)) == null) {
            throw lost(id);
        }
    }

    @Override
    public CompletableFuture<TrackingToken> fetchToken(
            String processorName, int segmentId, @Nullable ProcessingContext context) {
        return answer(() -> fetch(Segments.id(processorName, segmentId)));
    }

    private @Nullable TrackingToken fetch(String id) {
        Long epoch = epochs.get(id);
        var own = epoch == null ? null : documents.extend(id, owner, epoch, StoredTokens.NOTHING);
        if (own != null) {
            return StoredTokens.read(own);
        }
        epochs.remove(id);
        var claimed = documents.claim(id, owner);
        if (claimed == null) {
            throw new UnableToClaimTokenException(
                    "segment " + id + " was not initialized or is claimed by another process");
        }
        epochs.put(id, claimed.getNumber("epoch").longValue());
        return StoredTokens.read(claimed);
    }

    @Override
    public CompletableFuture<Void> extendClaim(
            String processorName, int segmentId, @Nullable ProcessingContext context) {
        return run(
                () -> {
                    String id = Segments.id(processorName, segmentId);
                    Long epoch = epochs.get(id);
                    if (epoch == null
                            || documents.extend(id, owner, epoch, StoredTokens.NOTHING) == null) {
                        throw lost(id);
                    }
                });
    }

    private UnableToClaimTokenException lost(String id) {
        epochs.remove(id);
        return new UnableToClaimTokenException("segment " + id + " is not claimed by this process");
    }

    @Override
    public CompletableFuture<Void> releaseClaim(
            String processorName, int segmentId, @Nullable ProcessingContext context) {
        return run(
                () -> {
                    String id = Segments.id(processorName, segmentId);
                    Long epoch = epochs.remove(id);
                    if (epoch != null) {
                        documents.release(id, owner, epoch);
                    }
                });
    }

    @Override
    public CompletableFuture<Void> deleteToken(
            String processorName, int segmentId, @Nullable ProcessingContext context) {
        return run(
                () -> {
                    String id = Segments.id(processorName, segmentId);
                    Long epoch = epochs.remove(id);
                    if (epoch == null || !segments.delete(id, owner, epoch)) {
                        throw lost(id);
                    }
                });
    }

    @Override
    public CompletableFuture<Segment> fetchSegment(
            String processorName, int segmentId, @Nullable ProcessingContext context) {
        return answer(() -> segments.find(Segments.id(processorName, segmentId)));
    }

    @Override
    public CompletableFuture<List<Segment>> fetchSegments(
            String processorName, @Nullable ProcessingContext context) {
        return answer(() -> segments.all(processorName));
    }

    @Override
    public CompletableFuture<List<Segment>> fetchAvailableSegments(
            String processorName, @Nullable ProcessingContext context) {
        return answer(() -> segments.available(processorName, owner));
    }

    @Override
    public CompletableFuture<String> retrieveStorageIdentifier(
            @Nullable ProcessingContext context) {
        return answer(segments::storageIdentifier);
    }

    /**
     * Moves a processor that is not running to another place in the log, so that it handles what
     * follows once more; the processor's own reset does not exist in this version of Axon.
     *
     * @throws UnableToClaimTokenException if a segment is claimed; some may have been moved then
     */
    public void rewind(String processorName, TrackingToken to) {
        for (Segment segment : segments.all(processorName)) {
            String id = Segments.id(processorName, segment.getSegmentId());
            fetch(id);
            store(to, processorName, segment.getSegmentId());
            Long epoch = epochs.remove(id);
            if (epoch != null) {
                documents.release(id, owner, epoch);
            }
        }
    }

    /** How far the processor has come, its slowest segment; empty if it never began. */
    public OptionalLong position(String processorName) {
        return documents.positions(processorName).min();
    }

    /**
     * Has a processor that does not get on, whoever holds its segments, begin again behind the
     * position, if it has come further; unlike {@link #rewind} it needs no claim, so nothing may be
     * handled meanwhile.
     */
    public void beginAgain(String processorName, long position) {
        documents.moveBack(processorName, position);
    }

    /** The epoch of a claim that this process holds, as far as it knows; to fence writes with. */
    public OptionalLong claimEpoch(String processorName, int segmentId) {
        Long epoch = epochs.get(Segments.id(processorName, segmentId));
        return epoch == null ? OptionalLong.empty() : OptionalLong.of(epoch);
    }

    private static CompletableFuture<Void> run(Runnable action) {
        return answer(
                () -> {
                    action.run();
                    return null;
                });
    }

    private static <T> CompletableFuture<T> answer(Supplier<? extends @Nullable T> question) {
        try {
            return CompletableFuture.completedFuture(question.get());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
