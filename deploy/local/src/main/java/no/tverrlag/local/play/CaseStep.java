package no.tverrlag.local.play;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One thing somebody does.
 *
 * @param number its place among the steps, from 1
 * @param line where it stands in the file
 * @param at when it happened, as the file writes it
 * @param by key of who does it
 * @param fields what else the step says
 * @param refused must it be refused?
 */
public record CaseStep(
        int number, int line, String at, String by, Act act, ObjectNode fields, boolean refused) {

    /** Is it called by this word: its act, or its kind (as in ADMISSION)? */
    boolean isCalled(String word) {
        return act.name().equals(word) || fields.path("kind").asText().equals(word);
    }

    /** Free text of the case stays out. */
    @Override
    public String toString() {
        return "step %d (%s by %s)".formatted(number, act.name(), by);
    }
}
