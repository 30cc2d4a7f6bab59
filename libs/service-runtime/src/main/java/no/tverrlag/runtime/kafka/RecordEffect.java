package no.tverrlag.runtime.kafka;

import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a public event does in a service that keeps records exactly as they came. As with {@link
 * IntakeEffect}, deliveries may repeat.
 */
public interface RecordEffect {

    /**
     * @param source the service that published it
     * @param record with the original bytes, personal text still sealed
     */
    void take(String source, Fact<PersonEvent> fact, ConsumerRecord<String, byte[]> record);
}
