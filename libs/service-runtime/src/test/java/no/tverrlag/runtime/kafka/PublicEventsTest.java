package no.tverrlag.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import no.tverrlag.contracts.Contracts;
import no.tverrlag.contracts.Header;
import no.tverrlag.contracts.notification.NoticeRaised;
import no.tverrlag.contracts.notification.NotificationContracts;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Envelope;
import no.tverrlag.kernel.EventType;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.LegalBasis;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Role;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;
import no.tverrlag.privacy.PersonKey;
import no.tverrlag.privacy.SealedJson;
import no.tverrlag.privacy.SubjectKeys;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class PublicEventsTest {

    private static final PersonId PERSON = new PersonId("nora");
    private static final Instant AT = Instant.parse("2026-01-05T10:00:00Z");
    private static final Instant RECORDED = Instant.parse("2026-01-05T10:00:00.123Z");
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final EventType<? extends PersonEvent> ROW =
            NotificationContracts.CATALOGUE.rowOf(NoticeRaised.class);
    private static final NoticeRaised RAISED =
            new NoticeRaised(
                    PERSON,
                    "notice-1",
                    ActorRef.of("kari"),
                    "REVIEW_OVERDUE",
                    Sealed.of("the plan"),
                    null,
                    AT,
                    "cause-1");

    private final PublicEvents events = new PublicEvents(new SealedJson(new OneKey()));

    @Test
    void with_everything_known_the_headers_are_those_of_the_contract() {
        Actor actor =
                new Actor("kari", Role.COORDINATOR, Sector.SCHOOL, "org-1", "4601", PERSON, "914");
        assertThat(headers(events.record("notification", ROW, RAISED, traced(actor))))
                .isEqualTo(names(Header.ALL));
    }

    @Test
    void a_trace_is_told_in_its_own_header_and_reads_back() {
        ProducerRecord<String, byte[]> out =
                events.record("notification", ROW, RAISED, traced(actor()));
        assertThat(text(out, "traceparent")).isEqualTo(TRACE);
        assertThat(back(out)).isEqualTo(traced(actor()));
    }

    @Test
    void a_trace_that_is_none_is_not_taken_in() {
        ProducerRecord<String, byte[]> out = published(actor(), "4601");
        out.headers().add("traceparent", "rubbish".getBytes(StandardCharsets.UTF_8));
        assertThat(back(out)).isEqualTo(fact(actor(), "4601"));
    }

    @Test
    void with_the_least_known_the_headers_are_those_the_contract_requires() {
        Actor actor = new Actor("timer", Role.SYSTEM, null, null, null, null);
        assertThat(headers(published(actor, null)))
                .isEqualTo(names(Header.ALL.stream().filter(Header::required).toList()));
    }

    @Test
    void topic_and_schema_are_those_of_the_contract() {
        ProducerRecord<String, byte[]> record = published(actor(), null);
        assertThat(record.topic()).isEqualTo(Contracts.topicOf("notification"));
        assertThat(record.key()).isEqualTo("nora");
        assertThat(text(record, "ce_dataschema")).isEqualTo(Contracts.schemaOf(ROW));
        assertThat(text(record, "ce_type")).isEqualTo("no.tverrlag.notification.NoticeRaised.v1");
        assertThat(text(record, "ce_sequence")).isEqualTo("17");
    }

    @Test
    void what_is_published_reads_back_as_it_was() {
        assertThat(back(published(actor(), "4601"))).isEqualTo(fact(actor(), "4601"));
    }

    private Fact<PersonEvent> back(ProducerRecord<String, byte[]> out) {
        ConsumerRecord<String, byte[]> in =
                new ConsumerRecord<>(out.topic(), 0, 0, out.key(), out.value());
        out.headers().forEach(in.headers()::add);
        return events.fact(NotificationContracts.CATALOGUE, in);
    }

    private static Fact<PersonEvent> traced(Actor actor) {
        return fact(actor, "4601", TRACE);
    }

    private static Actor actor() {
        return new Actor("timer", Role.SYSTEM, null, null, null, null);
    }

    private ProducerRecord<String, byte[]> published(Actor actor, String municipality) {
        return events.record("notification", ROW, RAISED, fact(actor, municipality));
    }

    private static Fact<PersonEvent> fact(Actor actor, String municipality) {
        return fact(actor, municipality, null);
    }

    private static Fact<PersonEvent> fact(Actor actor, String municipality, String traceparent) {
        return new Fact<>(
                RAISED,
                new Envelope(
                        "event-1",
                        PERSON,
                        AT,
                        RECORDED,
                        actor,
                        municipality,
                        "COC",
                        LegalBasis.statute("hol-7-1"),
                        DataCategory.NOTIFICATION,
                        "org-1",
                        "correlation-1",
                        "cause-1",
                        "command-1",
                        "notice-1",
                        traceparent),
                17);
    }

    private static TreeSet<String> headers(ProducerRecord<String, byte[]> record) {
        TreeSet<String> names = new TreeSet<>();
        record.headers().forEach(header -> names.add(header.key()));
        return names;
    }

    private static TreeSet<String> names(List<Header> headers) {
        return new TreeSet<>(headers.stream().map(Header::name).toList());
    }

    private static String text(ProducerRecord<String, byte[]> record, String header) {
        return new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }

    /** One key for everybody. */
    private static final class OneKey implements SubjectKeys {
        private final PersonKey key = PersonKey.of(new byte[32]);

        @Override
        public Optional<PersonKey> find(PersonId person) {
            return Optional.of(key);
        }

        @Override
        public PersonKey findOrCreate(PersonId person) {
            return key;
        }

        @Override
        public boolean isErased(PersonId person) {
            return false;
        }

        @Override
        public void destroy(PersonId person) {}
    }
}
