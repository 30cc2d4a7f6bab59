package no.tverrlag.slices;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.LogCorrupted;
import no.tverrlag.eventstore.LogReverted;
import no.tverrlag.eventstore.NewEvent;
import no.tverrlag.eventstore.StoredTag;
import no.tverrlag.eventstore.axon.EventCodec;
import no.tverrlag.kernel.PersonEvent;
import org.axonframework.messaging.eventhandling.GenericEventMessage;

/** Records facts that no rule can refuse, such as that somebody looked. */
public final class Recorder {

    private static final long PATIENCE_SECONDS = 10;

    private final EventLog log;
    private final CatalogueCodec codec;
    private final Catalogues catalogues;
    private final CommandTag tags;
    private final Supplier<String> eventIds;
    private final Clock clock;

    public Recorder(
            EventLog log,
            CatalogueCodec codec,
            Catalogues catalogues,
            Supplier<String> eventIds,
            Clock clock) {
        this.log = log;
        this.codec = codec;
        this.catalogues = catalogues;
        this.tags = new CommandTag(catalogues);
        this.eventIds = eventIds;
        this.clock = clock;
    }

    /**
     * Appends the event without condition; durable when this returns.
     *
     * @throws OrderFailed if the store could not be reached or did not answer in time
     * @throws LogReverted if the store no longer holds what was recorded
     * @throws LogCorrupted if what stands in the store is not what was recorded
     */
    public void record(PersonEvent event, Stamp stamp) {
        var row = catalogues.rowOf(event.getClass());
        String id = eventIds.get();
        var metadata = EnvelopeFields.of(stamp.envelope(id, row.category(), Instant.now(clock)));
        GenericEventMessage message =
                new GenericEventMessage(
                        id,
                        CatalogueCodec.typeOf(row.name(), row.version()),
                        event,
                        metadata,
                        stamp.occurredAt());
        EventCodec.Encoded encoded = codec.encode(message);
        append(
                new NewEvent(
                        id,
                        encoded.name(),
                        encoded.version(),
                        encoded.occurredAt(),
                        tagsOf(message),
                        encoded.metadata(),
                        encoded.data()));
    }

    private Set<StoredTag> tagsOf(GenericEventMessage message) {
        return tags.resolve(message).stream()
                .map(tag -> new StoredTag(tag.key(), tag.value()))
                .collect(Collectors.toSet());
    }

    private void append(NewEvent event) {
        try {
            log.append(List.of(event), null).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            BrokenLog.rethrow(failed);
            throw new OrderFailed("the event store did not record: " + failed.getCause(), failed);
        } catch (TimeoutException late) {
            throw new OrderFailed("the event store did not record in time", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new OrderFailed("interrupted while recording", interrupted);
        }
    }
}
