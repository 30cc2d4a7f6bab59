package no.tverrlag.privacy;

import static no.tverrlag.privacy.Letter.CONTEXT;
import static no.tverrlag.privacy.Letter.NORA;
import static no.tverrlag.privacy.Letter.OLA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.junit.jupiter.api.Test;

/** What sealed JSON promises, whoever keeps the keys. */
interface SealedJsonContract {
    ObjectMapper TREES = new ObjectMapper();

    SubjectKeys keys();

    private SealedJson json() {
        return new SealedJson(keys());
    }

    private byte[] written() {
        return json().write(Letter.from(NORA), NORA, CONTEXT);
    }

    private Letter read(byte[] json, PersonId person, String context) {
        return json().read(json, Letter.class, person, context);
    }

    private static ObjectNode tree(byte[] json) throws IOException {
        return (ObjectNode) TREES.readTree(json);
    }

    @Test
    default void a_letter_reads_as_it_was_written_wherever_its_sealed_text_stands() {
        assertThat(read(written(), NORA, CONTEXT)).isEqualTo(Letter.from(NORA));
    }

    @Test
    default void nothing_personal_can_be_read_in_what_is_written() throws IOException {
        byte[] json = written();

        assertThat(new String(json, StandardCharsets.UTF_8))
                .doesNotContain(Letter.WORDS)
                .contains("\"person\":\"nora-1\"", "\"kind\":\"school\"")
                .doesNotContain("\"note\"");
        assertThat(tree(json).get("subject").textValue()).startsWith("enc.v1.").hasSize(7 + 51);
    }

    @Test
    default void the_same_text_is_sealed_differently_each_time() throws IOException {
        String once = tree(written()).get("subject").textValue();
        String again = tree(written()).get("subject").textValue();

        assertThat(again).isNotEqualTo(once);
    }

    @Test
    default void sealed_text_in_another_field_does_not_open() throws IOException {
        ObjectNode moved = tree(written());
        moved.set("subject", moved.get("body"));

        assertBroken(moved, NORA, CONTEXT);
    }

    @Test
    default void sealed_text_in_another_record_of_the_same_letter_does_not_open()
            throws IOException {
        ObjectNode moved = tree(written());
        ((ObjectNode) moved.get("to")).set("name", moved.get("copies").get(0).get("name"));

        assertBroken(moved, NORA, CONTEXT);
    }

    @Test
    default void sealed_text_read_as_another_persons_does_not_open() throws IOException {
        keys().findOrCreate(OLA);

        assertBroken(tree(written()), OLA, CONTEXT);
    }

    @Test
    default void sealed_text_of_another_event_does_not_open() throws IOException {
        assertBroken(tree(written()), NORA, "event-2");
    }

    @Test
    default void sealed_text_with_any_byte_changed_or_cut_does_not_open() throws IOException {
        ObjectNode letter = tree(written());
        byte[] sealed =
                Base64.getUrlDecoder().decode(letter.get("subject").textValue().substring(7));
        for (int at = 0; at < sealed.length; at++) {
            byte[] flipped = sealed.clone();
            flipped[at] ^= 1;
            letter.put("subject", "enc.v1." + Base64.getUrlEncoder().encodeToString(flipped));
            assertBroken(letter, NORA, CONTEXT);
        }
        for (String odd : new String[] {"enc.v1.", "enc.v1.AAAA", "enc.v1.%", "Skolestart", ""}) {
            assertBroken(letter.put("subject", odd), NORA, CONTEXT);
        }
    }

    @Test
    default void after_the_key_is_destroyed_all_personal_text_reads_as_erased() {
        byte[] json = written();
        keys().destroy(NORA);
        keys().destroy(NORA);

        assertThat(read(json, NORA, CONTEXT)).isEqualTo(Letter.erased(NORA));
    }

    @Test
    default void nothing_personal_is_written_about_an_erased_person_and_others_are_not_touched() {
        byte[] olas = json().write(Letter.from(OLA), OLA, CONTEXT);
        keys().findOrCreate(NORA);
        keys().destroy(NORA);

        assertThatThrownBy(this::written).isExactlyInstanceOf(PersonErased.class);
        assertThat(read(olas, OLA, CONTEXT)).isEqualTo(Letter.from(OLA));
        assertThat(json().write(Letter.from(OLA), OLA, CONTEXT)).isNotEmpty();
    }

    @Test
    default void what_was_read_as_erased_can_be_written_again_and_stays_erased() {
        keys().findOrCreate(NORA);
        keys().destroy(NORA);
        byte[] json = json().write(Letter.erased(NORA), NORA, CONTEXT);

        assertThat(read(json, NORA, CONTEXT)).isEqualTo(Letter.erased(NORA));
    }

    @Test
    default void what_is_not_the_types_json_is_refused_without_repeating_it() {
        byte[] odd =
                "{\"person\":\"Kari Nordmann\",\"lines\":\"hemmelig\"}"
                        .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> read(odd, NORA, CONTEXT))
                .isExactlyInstanceOf(java.io.UncheckedIOException.class)
                .hasMessageContaining("not the JSON of this type")
                .hasMessageNotContainingAny("Kari", "hemmelig");
    }

    @Test
    default void sealed_text_never_prints_itself() {
        assertThat(Letter.from(NORA).toString()).doesNotContain(Letter.WORDS).contains("Sealed[*]");
        assertThat(Sealed.erased()).hasToString("Sealed[erased]");
    }

    private byte[] together() {
        return json().writeTogether(Letter.from(NORA), NORA, CONTEXT);
    }

    @Test
    default void what_is_sealed_together_reads_as_it_was_written() {
        assertThat(read(together(), NORA, CONTEXT)).isEqualTo(Letter.from(NORA));
    }

    @Test
    default void in_what_is_sealed_together_the_json_holds_numbers_and_the_rest_cannot_be_read() {
        byte[] whole = together();
        byte[] json = Arrays.copyOf(whole, AllTogether.lengthOfJson(whole));

        assertThat(new String(json, StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        {"person":"nora-1","subject":"enc.v2.0","body":"enc.v2.1",\
                        "to":{"kind":"school","name":"enc.v2.2"},"lines":["enc.v2.3","enc.v2.4"],\
                        "copies":[{"kind":"gp","name":"enc.v2.5"},{"kind":"nav","name":"enc.v2.6"}]}\
                        """);
        assertThat(new String(whole, StandardCharsets.ISO_8859_1))
                .doesNotContain(Letter.WORDS.stream().filter(each -> each.length() > 3).toList());
        int texts = Letter.WORDS.stream().mapToInt(SealedJsonContract::stored).sum();
        assertThat(whole).hasSize(json.length + 1 + 12 + texts + 16).isNotEqualTo(together());
    }

    private static int stored(String text) {
        return 4 + text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    default void nothing_in_what_is_sealed_together_can_be_changed_or_cut() {
        byte[] whole = together();
        for (int at = 0; at < whole.length; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 1;
            assertUnreadable(flipped, NORA, CONTEXT);
            assertUnreadable(Arrays.copyOf(whole, at), NORA, CONTEXT);
        }
    }

    @Test
    default void two_entries_of_a_list_that_are_sealed_together_cannot_be_swapped() {
        String swapped =
                new String(together(), StandardCharsets.ISO_8859_1)
                        .replace("\"enc.v2.3\",\"enc.v2.4\"", "\"enc.v2.4\",\"enc.v2.3\"");

        assertUnreadable(swapped.getBytes(StandardCharsets.ISO_8859_1), NORA, CONTEXT);
    }

    @Test
    default void what_is_sealed_together_is_not_read_as_another_persons_or_events() {
        keys().findOrCreate(OLA);

        assertUnreadable(together(), OLA, CONTEXT);
        assertUnreadable(together(), NORA, "event-2");
    }

    @Test
    default void what_was_sealed_together_reads_as_erased_when_the_key_is_destroyed() {
        byte[] whole = together();
        keys().destroy(NORA);

        assertThat(read(whole, NORA, CONTEXT)).isEqualTo(Letter.erased(NORA));
        assertThatThrownBy(this::together).isExactlyInstanceOf(PersonErased.class);
        assertThat(read(json().writeTogether(Letter.erased(NORA), NORA, CONTEXT), NORA, CONTEXT))
                .isEqualTo(Letter.erased(NORA));
    }

    private void assertUnreadable(byte[] whole, PersonId person, String context) {
        assertThatThrownBy(() -> read(whole, person, context))
                .isInstanceOfAny(SealBroken.class, java.io.UncheckedIOException.class)
                .hasMessageNotContainingAny("Skolestart", "enc.v");
    }

    private void assertBroken(ObjectNode letter, PersonId person, String context)
            throws IOException {
        byte[] bytes = TREES.writeValueAsBytes(letter);
        assertThatThrownBy(() -> read(bytes, person, context))
                .isExactlyInstanceOf(SealBroken.class)
                .hasMessageNotContainingAny("Skolestart", "enc.v1");
    }
}
