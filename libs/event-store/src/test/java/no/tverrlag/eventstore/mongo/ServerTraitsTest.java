package no.tverrlag.eventstore.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class ServerTraitsTest {

    private static ServerTraits greeted(String hello) {
        return ServerTraits.of(BsonDocument.parse(hello));
    }

    @Test
    void a_member_of_a_replica_set_and_a_router_answer_for_a_majority() {
        for (String hello : new String[] {"{setName: 'rs'}", "{msg: 'isdbgrid'}"}) {
            ServerTraits server = greeted(hello);
            assertThat(server.replicated()).isTrue();
            assertThat(server.writeConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
            assertThat(server.readConcern()).isEqualTo(ReadConcern.MAJORITY);
        }
    }

    @Test
    void a_single_node_answers_for_itself_when_it_is_on_disk() {
        ServerTraits server = greeted("{maxBsonObjectSize: 48000000}");

        assertThat(server.replicated()).isFalse();
        assertThat(server.writeConcern()).isEqualTo(WriteConcern.W1.withJournal(true));
        assertThat(server.maxDocumentBytes()).isEqualTo(48_000_000);
    }
}
