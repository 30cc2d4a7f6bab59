package no.tverrlag.fuzz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import no.tverrlag.fuzz.Shot.Kind;

/**
 * Plays the script once more, as it is written, and tries before each step whatever documented
 * answer nobody has seen yet: an answer may only be had in a certain state of a case.
 */
final class Hunt {

    /** These need more than a request of the right form. */
    private static final Set<String> NOT_HERE = Set.of("410", "429", "503");

    private static final int AT_A_TIME = 4;

    /** In how many states of the case one answer is looked for. */
    private static final int TRIES = 30;

    private static final int AT_ONCE = 6;

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
            Set.of("400", "401", "403", "406", "412", "413", "415");

    private static final Duration NOTICE_WITHIN = Duration.ofSeconds(90);
    private static final long LOOK_NANOS = 500_000_000;
    private static final int AT_THE_END = 3;
    private static final int PATIENCE = 30;

    private final Fuzz fuzz;
    private final Dice dice;
    private final Map<String, Integer> tries = new HashMap<>();
    private final Set<Case> detours = new HashSet<>();

    /**
     * @param seed another one for each, or two of them register the same person
     */
    Hunt(Fuzz fuzz, long seed) {
        this.fuzz = fuzz;
        this.dice = new Dice(seed);
    }

    void run() {
        Case story = fuzz.begun("hunt").atItsTimes();
        register(story);
        for (int i = 0; i < fuzz.script().steps().size(); i++) {
            everything(story, false);
            step(story);
        }
        noticed(story);
        for (int i = 0; i < AT_THE_END; i++) {
            everything(story, true);
        }
    }

    /** The whole script, and nothing else. */
    Case played(String name) {
        Case story = fuzz.begun(name).atItsTimes();
        register(story);
        for (int i = 0; i < fuzz.script().steps().size(); i++) {
            step(story);
        }
        return story;
    }

    /** Again while a service has not heard yet of what was sent before: there was much of it. */
    private void step(Case story) {
        String next = story.script().steps().get(story.step()).path("do").asText();
        if (next.equals("AcceptRole") && detours.add(story)) {
            detour(story);
        }
        Shot shot = fuzz.shooter().scripted(story, dice, 0);
        for (int i = 0; i < PATIENCE && fuzz.fire(shot).status() == 503; i++) {
            shot = fuzz.shooter().scripted(story, dice, 0);
        }
        story.next();
    }

    /**
     * Somebody has been appointed: the consent is withdrawn and given again, the role is declined,
     * and they are appointed once more.
     */
    private void detour(Case story) {
        said(story, "WithdrawConsent", "mother", "{\"kind\":\"COORDINATOR\"}");
        said(story, "AcceptRole", "nurse", "{}");
        said(story, "GiveConsent", "mother", "{\"kind\":\"COORDINATOR\"}");
        String declined = "{\"reasonCode\":\"NO_CAPACITY\"%s}";
        said(
                story,
                "DeclineRole",
                "nurse",
                declined.formatted(",\"occurredAt\":\"2021-01-01T00:00:00Z\""));
        said(story, "DeclineRole", "nurse", declined.formatted(""));
        String nurse = story.actor("nurse");
        said(
                story,
                "AssignCoordinator",
                "unit",
                ("{\"coordinator\":{\"id\":\"%s\",\"sector\":\"HEALTH_MUNICIPAL\"},\"kind\":\"CHILD_COORDINATOR\","
                     + "\"personPreference\":{\"wanted\":\"%s\",\"obtainedBy\":\"%s\"}}")
                        .formatted(nurse, nurse, story.actor("unit")));
    }

    /** About this case's own person. */
    private void said(Case story, String id, String caller, String body) {
        Shot shot = fuzz.shooter().plain(fuzz.shooter().operation(id), story, caller, dice);
        String path = shot.operation().path().replace("{person}", story.known("person").getFirst());
        fuzz.fire(shot.with(shot.headers(), body, Kind.REPEAT).to(path, Kind.REPEAT));
    }

    /** Waits until somebody of the case has been told of something; the clock brings it about. */
    void noticed(Case story) {
        long deadline = System.nanoTime() + NOTICE_WITHIN.toNanos();
        Operation inbox = fuzz.shooter().operation("Inbox");
        while (story.known("notice").isEmpty() && System.nanoTime() < deadline) {
            for (String caller : List.of("welfare", "nurse", "gp")) {
                Shot shot = fuzz.shooter().plain(inbox, story, caller, dice);
                fuzz.fire(shot.to("/inbox", Kind.VALID));
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    void register(Case story) {
        while (story.known("person").isEmpty()) {
            fuzz.fire(fuzz.shooter().first(story, dice, 0));
        }
    }

    private void everything(Case story, boolean atTheEnd) {
        List<Shot> shots = new ArrayList<>();
        for (Operation each : fuzz.operations()) {
            for (String status : fuzz.tally().unseen(each)) {
                boolean now = atTheEnd || !ends(each, status);
                if (now
                        && !NOT_HERE.contains(status)
                        && (atTheEnd
                                || tries.merge(each.name() + status, 1, Integer::sum) < TRIES)) {
                    shots.addAll(attempt(each, status, story, atTheEnd));
                }
            }
        }
        if (!shots.isEmpty()) {
            Volley.fire(fuzz, shots, AT_ONCE);
        }
    }

    /** Might the case be over when this is asked? Who asks for an erasure gets it at once. */
    private static boolean ends(Operation operation, String status) {
        return operation.id().equals("ErasePerson")
                ? !HARMLESS.contains(status)
                : ENDS.contains(operation.id()) && status.startsWith("2");
    }

    private List<Shot> attempt(Operation operation, String status, Case story, boolean everybody) {
        List<Shot> shots = new ArrayList<>();
        List<String> callers = story.experience().candidates(operation.id());
        for (String caller : everybody ? callers : some(callers)) {
            Shot plain = fuzz.shooter().plain(operation, story, caller, dice);
            if (status.equals("304")) {
                shots.add(plain);
            }
            shots.addAll(Ways.to(status, plain, dice));
        }
        return shots;
    }

    /** A few of them at a time: there are as many times as the script has steps. */
    private List<String> some(List<String> callers) {
        return callers.size() <= AT_A_TIME
                ? callers
                : Stream.generate(() -> dice.of(callers)).limit(AT_A_TIME).distinct().toList();
    }

    /** The same request by everybody in turn, until it is answered so. */
    void byAnybody(Operation operation, String status, Case story, List<String> callers) {
        for (String caller : callers) {
            if (!fuzz.tally().reached(operation, status)) {
                fuzz.fire(fuzz.shooter().plain(operation, story, caller, dice));
            }
        }
    }
}
