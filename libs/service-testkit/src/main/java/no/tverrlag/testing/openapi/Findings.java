package no.tverrlag.testing.openapi;

import java.util.ArrayList;
import java.util.List;

/**
 * What a change of a document means, each line with the operation, so that one sees whom it
 * concerns.
 *
 * @param breaking what callers of today can't do any longer, or can't read
 * @param compatible what they need not know
 */
public record Findings(List<String> breaking, List<String> compatible) {

    Findings() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    void add(boolean harmless, String where, String what) {
        List<String> to = harmless ? compatible : breaking;
        String line = where + ": " + what;
        if (!to.contains(line)) {
            to.add(line);
        }
    }

    int count() {
        return breaking.size() + compatible.size();
    }

    void breaks(String where, String what) {
        add(false, where, what);
    }
}
