package no.tverrlag.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * One row of a catalogue: how a record is called outside of Java.
 *
 * @param name stable name such as {@code referral.NeedReported}, never a Java class name
 * @param version of its shape, from 1
 * @param type the record that holds the newest version
 * @param category what the fact is about
 * @param tags what it is findable by, beside the person
 */
public record EventType<E extends PersonEvent>(
        String name,
        int version,
        Class<? extends E> type,
        DataCategory category,
        Function<E, List<Tag>> tags) {

    /** {@code no.tverrlag.referral.NeedReported.v1}, the CloudEvents type. */
    public String cloudEventsType() {
        return cloudEventsType(name, version);
    }

    static String cloudEventsType(String name, int version) {
        return "no.tverrlag." + name + ".v" + version;
    }
}
