package no.tverrlag.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import no.tverrlag.eventstore.TestLogs;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.ReplayToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoTokenStoreTest {
    private static final String NAME = "case-list";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Document SEGMENT = new Document("_id", NAME + "/0");

    private final MongoDatabase database = TestLogs.client().getDatabase(TestLogs.freshDatabase());
    private final MongoTokenStore one = store("one");
    private final MongoTokenStore two = store("two");

    private MongoTokenStore store(String owner) {
        return new MongoTokenStore(database, owner, TIMEOUT);
    }

    /** As if the server's clock had gone on until after the claim's end. */
    private void runOut() {
        tokens().updateOne(SEGMENT, Updates.set("until", new Date(0)));
    }

    private Date until() {
        return tokens().find(SEGMENT).first().getDate("until");
    }

    private MongoCollection<Document> tokens() {
        return database.getCollection("tokens");
    }

    private static TrackingToken at(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    private static <T> T get(CompletableFuture<T> future) throws Exception {
        try {
            return future.get(5, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw (Exception) e.getCause();
        }
    }

    @Test
    void segments_are_initialized_once_and_read_back_in_order() throws Exception {
        get(one.initializeTokenSegments(NAME, 4, at(7), null));

        assertThat(get(two.fetchSegments(NAME, null)))
                .extracting(Segment::getSegmentId)
                .containsExactly(0, 1, 2, 3);
        assertThat(get(two.fetchToken(NAME, 3, null))).isEqualTo(at(7));
        assertThatThrownBy(() -> get(two.initializeTokenSegments(NAME, 4, at(0), null)))
                .isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void half_initialized_segments_do_not_count_and_are_completed_by_the_next() throws Exception {
        get(one.initializeTokenSegments(NAME, 4, at(7), null));
        database.getCollection("tokens").deleteOne(new Document("_id", NAME + "/2"));

        assertThat(get(two.fetchSegments(NAME, null))).isEmpty();
        get(two.initializeTokenSegments(NAME, 4, at(7), null));

        assertThat(get(two.fetchSegments(NAME, null))).hasSize(4);
    }

    @Test
    void a_claimed_segment_cannot_be_fetched_stored_or_extended_by_another() throws Exception {
        get(one.initializeTokenSegments(NAME, 1, at(0), null));
        get(one.fetchToken(NAME, 0, null));

        assertThatThrownBy(() -> get(two.fetchToken(NAME, 0, null)))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> get(two.storeToken(at(9), NAME, 0, null)))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> get(two.extendClaim(NAME, 0, null)))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThat(get(two.fetchAvailableSegments(NAME, null))).isEmpty();
        assertThat(get(one.fetchAvailableSegments(NAME, null))).hasSize(1);
    }

    @Test
    void a_stored_token_is_what_the_next_owner_gets_after_the_release() throws Exception {
        get(one.initializeTokenSegments(NAME, 1, null, null));
        assertThat(get(one.fetchToken(NAME, 0, null))).isNull();
        get(one.storeToken(at(41), NAME, 0, null));
        get(one.releaseClaim(NAME, 0, null));

        assertThat(get(two.fetchToken(NAME, 0, null))).isEqualTo(at(41));
        assertThat(two.claimEpoch(NAME, 0)).hasValue(2);
    }

    @Test
    void the_token_of_a_replay_reads_back_with_the_position_at_which_it_began() throws Exception {
        TrackingToken fromTheStart = ReplayToken.createReplayToken(at(30), null);
        get(one.initializeTokenSegments(NAME, 1, fromTheStart, null));
        assertThat(get(one.fetchToken(NAME, 0, null))).isEqualTo(fromTheStart);
        TrackingToken later = ((ReplayToken) fromTheStart).advancedTo(at(12));

        get(one.storeToken(later, NAME, 0, null));

        assertThat(get(one.fetchToken(NAME, 0, null))).isEqualTo(later).isNotEqualTo(fromTheStart);
    }

    @Test
    void a_claim_that_ran_out_is_stolen_and_its_old_owner_can_change_nothing() throws Exception {
        get(one.initializeTokenSegments(NAME, 1, at(0), null));
        get(one.fetchToken(NAME, 0, null));
        runOut();

        assertThat(get(two.fetchToken(NAME, 0, null))).isEqualTo(at(0));
        assertThatThrownBy(() -> get(one.storeToken(at(5), NAME, 0, null)))
                .isInstanceOf(UnableToClaimTokenException.class);
        get(one.releaseClaim(NAME, 0, null));
        get(two.storeToken(at(6), NAME, 0, null));

        assertThat(get(two.fetchToken(NAME, 0, null))).isEqualTo(at(6));
    }

    @Test
    void a_claim_ends_a_timeout_after_the_servers_time_and_an_extended_one_later()
            throws Exception {
        get(one.initializeTokenSegments(NAME, 1, at(0), null));
        get(one.fetchToken(NAME, 0, null));
        runOut();

        get(one.extendClaim(NAME, 0, null));

        Date now = database.runCommand(new Document("hello", 1)).getDate("localTime");
        assertThat(Duration.between(now.toInstant(), until().toInstant()))
                .isBetween(Duration.ofSeconds(5), TIMEOUT);
        assertThatThrownBy(() -> get(two.fetchToken(NAME, 0, null)))
                .isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void a_claim_runs_out_by_itself() throws Exception {
        MongoTokenStore brief = new MongoTokenStore(database, "brief", Duration.ofMillis(50));
        get(one.initializeTokenSegments(NAME, 1, at(0), null));
        get(brief.fetchToken(NAME, 0, null));

        await().until(() -> claims(one));
        assertThat(one.claimEpoch(NAME, 0)).hasValue(2);
    }

    @Test
    void a_second_process_under_the_same_name_does_not_share_the_claim() throws Exception {
        get(one.initializeTokenSegments(NAME, 1, at(0), null));
        get(one.fetchToken(NAME, 0, null));
        MongoTokenStore twin = store("one");

        assertThatThrownBy(() -> get(twin.fetchToken(NAME, 0, null)))
                .isInstanceOf(UnableToClaimTokenException.class);
        runOut();
        get(twin.fetchToken(NAME, 0, null));

        assertThatThrownBy(() -> get(one.storeToken(at(5), NAME, 0, null)))
                .isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void of_many_that_steal_at_once_one_gets_the_claim() throws Exception {
        get(one.initializeTokenSegments(NAME, 1, at(0), null));
        List<MongoTokenStore> thieves =
                IntStream.range(0, 8).mapToObj(i -> store("thief" + i)).toList();

        List<CompletableFuture<Boolean>> tries =
                thieves.stream()
                        .map(thief -> CompletableFuture.supplyAsync(() -> claims(thief)))
                        .toList();
        int winners = 0;
        for (CompletableFuture<Boolean> one : tries) {
            winners += get(one) ? 1 : 0;
        }

        assertThat(winners).isEqualTo(1);
    }

    private static boolean claims(MongoTokenStore store) {
        return !store.fetchToken(NAME, 0, null).isCompletedExceptionally();
    }

    @Test
    void only_the_owner_deletes_a_segment() throws Exception {
        get(one.initializeTokenSegments(NAME, 1, at(0), null));
        get(one.fetchToken(NAME, 0, null));

        assertThatThrownBy(() -> get(two.deleteToken(NAME, 0, null)))
                .isInstanceOf(UnableToClaimTokenException.class);
        get(one.deleteToken(NAME, 0, null));

        assertThat(get(one.fetchSegment(NAME, 0, null))).isNull();
    }

    @Test
    void a_stopped_processor_is_rewound_and_a_running_one_is_not() throws Exception {
        get(one.initializeTokenSegments(NAME, 2, at(70), null));
        get(one.fetchToken(NAME, 0, null));
        assertThatThrownBy(() -> two.rewind(NAME, at(0)))
                .isInstanceOf(UnableToClaimTokenException.class);
        get(one.releaseClaim(NAME, 0, null));

        two.rewind(NAME, at(0));

        assertThat(get(one.fetchToken(NAME, 0, null))).isEqualTo(at(0));
        assertThat(get(one.fetchToken(NAME, 1, null))).isEqualTo(at(0));
    }

    @Test
    void all_stores_on_one_database_have_the_same_identifier() throws Exception {
        assertThat(get(one.retrieveStorageIdentifier(null)))
                .isEqualTo(get(two.retrieveStorageIdentifier(null)))
                .hasSize(36);
    }
}
