package no.tverrlag.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Plays the script once more, as it is written, and tries before each step whatever documented
 * answer nobody has seen yet: an answer may only be had in a certain state of a case. First only
 * what leaves the case as it is; then, in other cases, everything, as long as that helps.
 */
final class Hunt {

    /** These need more than a request of the right form. */
    private static final Set<String> NOT_HERE = Set.of("410", "429", "503");

    private static final int AT_A_TIME = 4;

    /** In how many states of the case one answer is looked for. */
    private static final int TRIES = 30;

    private static final int AT_ONCE = 6;

    private static final int CASES_AT_MOST = 5;

    /** After these the rest of the script is not to be had. */
    private static final Set<String> ENDS =
            Set.of(
                    "ErasePerson",
                    "ClosePlan",
                    "BlockAccess",
                    "WithdrawConsent",
                    "WithdrawReport",
                    "DeclineReport",
                    "RedirectReport",
                    "EndMembership",
                    "EndCoordinator",
                    "DeclineRole");

    /** Answers that can be looked for without doing what is asked. */
    private static final Set<String> HARMLESS =
            Set.of("304", "400", "401", "403", "404", "406", "412", "413", "415");

    private static final int AT_THE_END = 2;
    private static final int PATIENCE = 12;

    /** Not every body that fits a schema is one that can be meant. */
    private static final int BODIES = 5;

    private final Fuzz fuzz;
    private final Dice dice;
    private final Detours detours;
    private final Map<String, Integer> tries = new HashMap<>();
    private boolean asWritten = true;

    /**
     * @param seed another one for each, or two of them register the same person
     */
    Hunt(Fuzz fuzz, long seed) {
        this.fuzz = fuzz;
        this.dice = new Dice(seed);
        this.detours = new Detours(fuzz, dice);
    }

    void run() {
        Case appointed = fuzz.begun("appointed").atItsTimes();
        register(appointed);
        while (!appointed.next().path("do").asText().equals("AcceptRole")) {
            step(appointed);
        }
        detours.appointed(appointed);
        Case between = fuzz.begun("between");
        register(between);
        detours.between(between);
        hunted(0);
        int unseen = Integer.MAX_VALUE;
        for (int i = 1; i < CASES_AT_MOST && fuzz.tally().missed().size() < unseen; i++) {
            unseen = fuzz.tally().missed().size();
            hunted(i);
        }
    }

    private void hunted(int number) {
        tries.clear();
        Case story = fuzz.begun("hunt-" + number).atItsTimes();
        register(story);
        detours.told(story);
        for (int i = 0; i < fuzz.script().steps().size(); i++) {
            everything(story, false);
            step(story);
        }
        if (asWritten) {
            detours.noticed(story);
            asWritten = false;
        }
        for (int i = 0; i < AT_THE_END; i++) {
            everything(story, true);
        }
    }

    /** The whole script, and nothing else but what it does not hold. */
    Case played(String name) {
        Case story = fuzz.begun(name).atItsTimes();
        register(story);
        detours.told(story);
        for (int i = 0; i < fuzz.script().steps().size(); i++) {
            step(story);
        }
        detours.noticed(story);
        return story;
    }

    /** Again while a service has not heard yet of what was sent before: there was much of it. */
    private void step(Case story) {
        JsonNode step = story.next();
        Answer answer = fuzz.fire(fuzz.shooter().scripted(story, dice, 0));
        for (int i = 1; i < PATIENCE && answer.status() == 503; i++) {
            answer = fuzz.fire(fuzz.shooter().scripted(story, dice, 0));
        }
        boolean asSaid = step.has("expect") ? answer.status() / 100 == 4 : answer.isSuccess();
        if (asWritten ? !asSaid : answer.status() == 503) {
            fuzz.tally().found("the script is not answered as written: " + step, answer.body());
        }
        story.passed();
    }

    void register(Case story) {
        while (story.known("person").isEmpty()) {
            fuzz.fire(fuzz.shooter().first(story, dice, 0));
        }
    }

    private void everything(Case story, boolean atTheEnd) {
        List<List<Shot>> rows = new ArrayList<>();
        for (Operation each : fuzz.operations()) {
            for (String status : fuzz.tally().unseen(each)) {
                if (mayBeTried(each, status, atTheEnd)) {
                    rows.addAll(attempts(each, status, story, atTheEnd));
                }
            }
        }
        if (!rows.isEmpty()) {
            Volley.inTurn(fuzz, rows, AT_ONCE);
        }
    }

    private boolean mayBeTried(Operation operation, String status, boolean atTheEnd) {
        boolean now = asWritten ? HARMLESS.contains(status) : atTheEnd || !ends(operation, status);
        return now
                && !NOT_HERE.contains(status)
                && (atTheEnd || tries.merge(operation.name() + status, 1, Integer::sum) < TRIES);
    }

    /** Might the case be over when this is asked? Who asks for an erasure gets it at once. */
    private static boolean ends(Operation operation, String status) {
        return operation.id().equals("ErasePerson")
                ? !HARMLESS.contains(status)
                : ENDS.contains(operation.id()) && status.startsWith("2");
    }

    private List<List<Shot>> attempts(
            Operation operation, String status, Case story, boolean everybody) {
        List<List<Shot>> rows = new ArrayList<>();
        List<String> callers = story.experience().candidates(operation.id());
        for (String caller : everybody ? callers : some(callers)) {
            Shot shot =
                    dice.chance(50)
                            ? fuzz.shooter().own(operation, story, caller, dice)
                            : fuzz.shooter().plain(operation, story, caller, dice);
            rows.add(Ways.to(status, shot, dice));
        }
        return rows;
    }

    /** A few of them at a time: there are as many times as the script has steps. */
    private List<String> some(List<String> callers) {
        return callers.size() <= AT_A_TIME
                ? callers
                : Stream.generate(() -> dice.of(callers)).limit(AT_A_TIME).distinct().toList();
    }

    /** The same about the case's own person by everybody in turn, until it is answered so. */
    void byAnybody(Operation operation, String status, Case story, List<String> callers) {
        for (int i = 0; i < BODIES; i++) {
            for (String caller : callers) {
                if (!fuzz.tally().reached(operation, status)) {
                    fuzz.fire(fuzz.shooter().own(operation, story, caller, dice));
                }
            }
        }
    }
}
