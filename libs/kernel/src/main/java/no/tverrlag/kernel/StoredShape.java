package no.tverrlag.kernel;

import java.util.function.Function;

/**
 * One version of an event as it stands in stores and topics, for ever, and the way from there to
 * the newest.
 *
 * @param name stable name such as {@code referral.NeedReported}
 * @param version from 1
 * @param type the record that this version's JSON is read into
 * @param lift to the newest version; pure and total
 */
public record StoredShape<E extends PersonEvent>(
        String name, int version, Class<?> type, Function<Object, E> lift) {

    /** {@code no.tverrlag.referral.NeedReported.v1}, the CloudEvents type. */
    public String cloudEventsType() {
        return EventType.cloudEventsType(name, version);
    }
}
