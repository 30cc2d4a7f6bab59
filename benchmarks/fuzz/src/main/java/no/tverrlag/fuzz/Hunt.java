package no.tverrlag.fuzz;

import java.util.List;
import java.util.Set;
import no.tverrlag.fuzz.Shot.Kind;

/**
 * Plays the script once more, as it is written, and tries before each step whatever documented
 * answer nobody has seen yet: an answer may only be had in a certain state of a case.
 */
final class Hunt {

    /** These need more than a request of the right form. */
    private static final Set<String> NOT_HERE = Set.of("410", "429", "503");

    private final Fuzz fuzz;
    private final Dice dice = new Dice(4);

    Hunt(Fuzz fuzz) {
        this.fuzz = fuzz;
    }

    void run() {
        Case story = fuzz.begun("hunt");
        register(story);
        for (int i = 0; i < fuzz.script().steps().size(); i++) {
            everything(story);
            fuzz.fire(fuzz.shooter().scripted(story, dice, 0));
            story.next();
        }
        everything(story);
    }

    /** The whole script, and nothing else. */
    Case played(String name) {
        Case story = fuzz.begun(name);
        register(story);
        for (int i = 0; i < fuzz.script().steps().size(); i++) {
            fuzz.fire(fuzz.shooter().scripted(story, dice, 0));
            story.next();
        }
        return story;
    }

    void register(Case story) {
        while (story.known("person").isEmpty()) {
            fuzz.fire(fuzz.shooter().first(story, dice, 0));
        }
    }

    private void everything(Case story) {
        for (Operation each : fuzz.operations()) {
            for (String status : fuzz.tally().unseen(each)) {
                if (!NOT_HERE.contains(status)) {
                    attempt(each, status, story);
                }
            }
        }
    }

    private void attempt(Operation operation, String status, Case story) {
        for (String caller : story.experience().candidates(operation.id())) {
            if (fuzz.tally().reached(operation, status)) {
                return;
            }
            Shot plain = fuzz.shooter().arrived(operation, story, caller, dice);
            if (status.equals("304")) {
                fuzz.fire(plain);
            }
            for (Shot each : Ways.to(status, plain, dice)) {
                fuzz.fire(each);
            }
        }
    }

    /** The same request by everybody in turn, until it is answered so. */
    void byAnybody(Operation operation, String status, Case story, List<String> callers) {
        for (String caller : callers) {
            if (!fuzz.tally().reached(operation, status)) {
                Shot plain = fuzz.shooter().arrived(operation, story, caller, dice);
                fuzz.fire(plain.with(plain.headers(), plain.body(), Kind.VALID));
            }
        }
    }
}
