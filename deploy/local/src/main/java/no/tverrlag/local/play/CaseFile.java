package no.tverrlag.local.play;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case as its file tells it: who takes part, what they do in which order, and what must hold
 * afterwards.
 *
 * @param municipality number of the municipality that all actors belong to
 * @param actors by the key that steps and checks name them by
 */
public record CaseFile(
        String title,
        String municipality,
        Person person,
        Map<String, Actor> actors,
        List<CaseStep> steps,
        List<CaseCheck> checks) {

    /**
     * The person the case is about.
     *
     * @param registration what is said of them when they are registered
     */
    public record Person(String key, ObjectNode registration) {
        /** Says nothing about the person. */
        @Override
        public String toString() {
            return key;
        }
    }

    /**
     * Somebody who acts; a representative has neither sector nor organisation.
     *
     * @param basis why a representative may act for the person
     */
    public record Actor(
            String key,
            String role,
            @Nullable String sector,
            @Nullable String organisation,
            @Nullable String basis) {

        boolean representsThePerson() {
            return role.equals("representative");
        }
    }

    /**
     * Reads and checks a file whole, so that nothing is played of a file that is not in order.
     *
     * @throws MalformedCase if it cannot be read or is not a case
     */
    public static CaseFile read(Path file) throws MalformedCase {
        return CaseReader.read(file);
    }

    boolean names(String key) {
        return actors.containsKey(key) || person.key().equals(key);
    }
}
