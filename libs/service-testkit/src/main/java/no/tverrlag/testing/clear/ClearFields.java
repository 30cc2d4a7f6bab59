package no.tverrlag.testing.clear;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.tverrlag.contracts.Header;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.Envelope;
import no.tverrlag.kernel.EventType;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.StoredShape;
import no.tverrlag.kernel.Tag;
import no.tverrlag.slices.EnvelopeFields;
import no.tverrlag.testkit.Samples;

/**
 * Everything that some events write into stores and topics, each with the reason why it may stand
 * there: every field of every version, every tag, and what is around each event. A field without a
 * reason is a finding.
 */
public final class ClearFields {

    private final String name;
    private final Map<Why, Set<String>> reasons = new EnumMap<>(Why.class);
    private final List<String> findings = new ArrayList<>();

    private ClearFields(String name) {
        this.name = name;
    }

    /** What these catalogues' events hold, stored and public ones. */
    @SafeVarargs
    public static ClearFields of(String name, Catalogue<? extends PersonEvent>... storedAndPublic) {
        ClearFields all = new ClearFields(name);
        for (Catalogue<? extends PersonEvent> each : storedAndPublic) {
            all.add(each);
        }
        return all;
    }

    /** What is around every event: stored metadata, and headers on topics. */
    public static ClearFields aroundEveryEvent() {
        ClearFields all = new ClearFields("around every event");
        EnvelopeFields.of(Samples.of(Envelope.class))
                .keySet()
                .forEach(field -> all.judge("envelope", new Field(field, String.class), field));
        for (Header header : Header.ALL) {
            String field = header.name().replaceFirst("^ce_", "");
            all.judge("header", new Field(field, String.class), field);
        }
        return all;
    }

    private <E extends PersonEvent> void add(Catalogue<E> catalogue) {
        for (StoredShape<E> shape : catalogue.shapes()) {
            for (Field field : Field.of(shape.type())) {
                judge(shape.name() + ".v" + shape.version(), field, field.path());
            }
        }
        for (EventType<E> row : catalogue.rows()) {
            for (Tag tag : catalogue.tagsOf(Samples.of(row.type()))) {
                judge(row.name() + " tag", new Field(tag.key(), String.class), "tag " + tag.key());
            }
        }
    }

    private void judge(String where, Field field, String said) {
        Why.of(field, where)
                .ifPresentOrElse(
                        why -> reasons.computeIfAbsent(why, _ -> new TreeSet<>()).add(said),
                        () ->
                                findings.add(
                                        where
                                                + " holds "
                                                + said
                                                + " ("
                                                + field.type().getSimpleName()
                                                + ") in the clear, and nothing says why it may"));
    }

    /** What nothing says the reason of; it is to be sealed, or to be thought about. */
    public List<String> findings() {
        return findings;
    }

    /** The part of {@code docs/security.md} about them, as it is to be. */
    public String section() {
        StringBuilder text = new StringBuilder("### ").append(name).append("\n\n");
        text.append("| why | fields |\n|---|---|\n");
        reasons.forEach(
                (why, fields) ->
                        text.append(
                                "| %s | `%s` |\n"
                                        .formatted(why.words(), String.join("`, `", fields))));
        return text.toString();
    }

    /** That part as it is written; {@code -Dcontracts.write=true} writes it first. */
    public String written() {
        WrittenPart part = new WrittenPart("docs/security.md", "clear: " + name);
        if (!System.getProperty("contracts.write", "false").equals("false")) {
            part.write(section());
        }
        return part.text();
    }
}
