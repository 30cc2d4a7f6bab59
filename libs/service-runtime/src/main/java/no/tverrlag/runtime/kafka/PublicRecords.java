package no.tverrlag.runtime.kafka;

import no.tverrlag.contracts.access.AccessContracts;
import no.tverrlag.contracts.log.LogContracts;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.privacy.SealedJson;
import no.tverrlag.runtime.ServiceDefinition;
import no.tverrlag.runtime.access.AccessEvent;
import no.tverrlag.runtime.access.AccessPublished;
import no.tverrlag.runtime.loss.LossNoted;
import org.apache.kafka.clients.producer.ProducerRecord;

/** From stored facts to the records that the topics hold. */
final class PublicRecords {

    private final ServiceDefinition service;
    private final PublicEvents events;
    private final String home;

    /**
     * @param home the service or contract whose topic holds what is not about access
     */
    PublicRecords(ServiceDefinition service, SealedJson json, String home) {
        this.service = service;
        this.events = new PublicEvents(json);
        this.home = home;
    }

    /**
     * @param toldAs the position that others know it by
     */
    ProducerRecord<String, byte[]> record(Fact<PersonEvent> stored, long toldAs) {
        Fact<PersonEvent> fact = new Fact<>(stored.event(), stored.envelope(), toldAs);
        return switch (fact.event()) {
            case AccessEvent access ->
                    record(
                            "access",
                            AccessContracts.CATALOGUE,
                            AccessPublished.of(access, fact.envelope().actor()),
                            fact);
            case LossNoted loss -> record(home, LogContracts.CATALOGUE, loss.published(), fact);
            default ->
                    record(
                            home,
                            service.contracts().orElseThrow(),
                            service.published(fact.event()),
                            fact);
        };
    }

    private ProducerRecord<String, byte[]> record(
            String topic,
            Catalogue<? extends PersonEvent> contracts,
            PersonEvent message,
            Fact<PersonEvent> fact) {
        return events.record(
                service.name(), topic, contracts.rowOf(message.getClass()), message, fact);
    }
}
