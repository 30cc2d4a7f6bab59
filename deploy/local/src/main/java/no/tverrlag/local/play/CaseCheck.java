package no.tverrlag.local.play;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that must hold when all steps have been played. */
public sealed interface CaseCheck {

    /** Its place among the checks, from 1. */
    int number();

    /**
     * What the history says was true at an instant.
     *
     * @param knownAt as recorded by then: an instant, or {@code just before the X step was
     *     recorded}
     * @param expected only what is stated here is compared
     */
    record AsOf(int number, String at, @Nullable KnownAt knownAt, ObjectNode expected)
            implements CaseCheck {}

    /** How far knowledge went. */
    sealed interface KnownAt {
        record Instant(String at) implements KnownAt {}

        record JustBefore(CaseStep step) implements KnownAt {}
    }

    /** Somebody may, or may not, read. */
    record Reads(int number, Question what, String by, boolean allowed) implements CaseCheck {}

    /** Somebody has a notice of this kind, of this date. */
    record Notified(int number, String actor, String about, String due) implements CaseCheck {}

    /** An emergency access of this actor waits for this unit's review. */
    record ToReview(int number, String unit, String by) implements CaseCheck {}

    /** The person's own access log tells of all these. */
    record AccessLog(int number, String person, List<Access> contains) implements CaseCheck {}

    /**
     * One access in the log.
     *
     * @param emergency it rested on broken glass
     */
    record Access(String by, boolean permitted, boolean emergency) {
        Access(String by, boolean permitted) {
            this(by, permitted, false);
        }

        @Override
        public String toString() {
            return by + (emergency ? " in an emergency" : permitted ? " allowed" : " refused");
        }
    }

    /** What can be read of a person. */
    enum Question {
        PERSON("referral", "/persons/{person}"),
        ASSESSMENT("referral", "/persons/{person}/assessment"),
        CONSENTS("team", "/persons/{person}/consents"),
        TEAM("team", "/persons/{person}/team"),
        PLAN("plan", "/persons/{person}/plan"),
        EVENTS("history", "/persons/{person}/events");

        private final String service;
        private final String path;

        Question(String service, String path) {
            this.service = service;
            this.path = path;
        }

        String service() {
            return service;
        }

        String path(String person) {
            return path.replace("{person}", person);
        }
    }
}
