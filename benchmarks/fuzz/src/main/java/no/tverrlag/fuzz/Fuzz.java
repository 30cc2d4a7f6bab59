package no.tverrlag.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import no.tverrlag.fuzz.Shot.Kind;

/**
 * Sends requests about invented cases until enough are sent. Each worker has a case of its own;
 * with one worker the same seed makes the same requests.
 */
final class Fuzz {

    private static final List<String> SERVICES =
            List.of("referral", "team", "plan", "notification", "history");
    private static final int SHOTS_A_CASE = 220;

    private final List<Operation> operations;
    private final Script script;
    private final Client client;
    private final Checks checks = new Checks();
    private final Sent sent = new Sent();
    private final Shooter shooter;
    private final Tally tally;
    private final long seed;
    private final AtomicLong left;

    /**
     * @param say is told of each finding
     */
    Fuzz(Path home, Client client, long seed, long requests, Consumer<String> say) {
        this.operations = documents(home);
        this.script = Script.of(Json.yaml(home.resolve("samples/case-nora.yaml")));
        this.client = client;
        this.seed = seed;
        this.left = new AtomicLong(requests);
        this.shooter = new Shooter(operations);
        this.tally = new Tally(operations, say);
    }

    static List<Operation> documents(Path home) {
        List<Operation> all = new ArrayList<>();
        for (String service : SERVICES) {
            all.addAll(
                    Operation.of(
                            service,
                            Json.yaml(home.resolve("contracts/openapi/" + service + ".yaml"))));
        }
        return all;
    }

    Tally tally() {
        return tally;
    }

    /**
     * @param atMost after this long no further request is sent
     */
    void run(int workers, Duration atMost) {
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            AtomicLong cases = new AtomicLong();
            for (int i = 0; i < workers; i++) {
                pool.execute(
                        () -> {
                            while (left.get() > 0) {
                                told(cases.incrementAndGet());
                            }
                        });
            }
            pool.shutdown();
            if (!pool.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                left.set(0);
            }
            if (!pool.awaitTermination(5, TimeUnit.MINUTES)) {
                tally.found("the run did not end", "");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void told(long number) {
        try {
            story(number);
        } catch (RuntimeException defect) {
            tally.found("the fuzzer itself broke", defect.toString());
        }
    }

    /** A case of which nothing is known yet. */
    Case begun(String name) {
        return new Case(script, "fuzz-case-" + name);
    }

    /** One case from its registration on. */
    void story(long number) {
        Case story = begun(Long.toHexString(seed) + "-" + number);
        Dice dice = new Dice(seed * 31 + number);
        if (dice.chance(50)) {
            story.atItsTimes();
        }
        fire(shooter.first(story, dice, number));
        if (story.known("person").isEmpty()) {
            return;
        }
        for (int i = 0; i < SHOTS_A_CASE && left.get() > 0; i++) {
            turn(story, dice, number);
        }
    }

    private void turn(Case story, Dice dice, long number) {
        int roll = dice.below(100);
        if (roll < 22) {
            Shot step = shooter.scripted(story, dice, number);
            if (dice.chance(25)) {
                fire(shooter.nearly(step, dice));
            }
            fire(step);
            story.next();
            if (dice.chance(15)) {
                repeats(step, dice);
            }
        } else if (roll < 62) {
            Shot shot = shooter.anything(story, dice, number);
            fire(dice.chance(10) ? stale(shot, dice) : shot);
        } else if (roll < 84) {
            fire(shooter.nearly(shooter.anything(story, dice, number), dice));
        } else {
            fire(shooter.invalid(shooter.anything(story, dice, number), dice));
        }
    }

    /**
     * The same key again with the same and with another body; with an ETag that is right or old.
     */
    private void repeats(Shot shot, Dice dice) {
        fire(shot.with(shot.headers(), shot.body(), Kind.REPEAT));
        fire(shot.with(shot.headers(), shot.body().replaceFirst("}$", " }"), Kind.REPEAT));
        fire(stale(shot, dice));
    }

    private static Shot stale(Shot shot, Dice dice) {
        if (!shot.operation().takes("If-Match")) {
            return shot;
        }
        Map<String, String> headers = new LinkedHashMap<>(shot.headers());
        headers.put("Idempotency-Key", "again-" + dice.letters(12));
        headers.put("If-Match", "\"" + dice.below(3) + "\"");
        return shot.with(headers, shot.body(), Kind.REPEAT);
    }

    /** A shot that must be answered by 503, for the store is gone. */
    void fireDown(Shot shot) {
        fire(shot, "answers 503");
    }

    Answer fire(Shot shot) {
        return fire(shot, "");
    }

    /** Is it answered as if nothing had happened? */
    boolean back(Shot shot) {
        try {
            return client.send(shot).isSuccess();
        } catch (IOException notYet) {
            return false;
        }
    }

    private Answer fire(Shot plain, String expected) {
        left.decrementAndGet();
        Shot shot = plain.named(plain.story().nextRequest());
        try {
            Answer answer = client.send(shot);
            sent.answered(shot, answer);
            List<String> findings = new ArrayList<>(checks.of(shot, answer));
            if (!expected.isEmpty() && !findings.remove(expected)) {
                findings.add("not as expected: " + expected);
            }
            tally.answered(shot, answer, findings);
            learn(shot, answer);
            return answer;
        } catch (IOException broken) {
            tally.found(
                    shot.operation().name() + ": no answer, " + broken.getClass().getSimpleName(),
                    shot.toString());
            return new Answer(0, "", "", java.net.http.HttpHeaders.of(Map.of(), (_, _) -> true));
        }
    }

    private void learn(Shot shot, Answer answer) {
        if (!answer.isSuccess()) {
            return;
        }
        shot.story().experience().succeeded(shot.operation().id(), shot.caller());
        answer.headers().firstValue("ETag").ifPresent(tag -> shot.story().read(shot.path(), tag));
        if (shot.operation().method().equals("POST")) {
            shot.story()
                    .happened(
                            shot.operation(),
                            answer.json().path("id").asText(),
                            isAboutTheCase(shot) ? answer.json().path("position").asLong() : 0);
            String nationalId = Json.tree(shot.body()).path("nationalId").asText();
            if (!nationalId.isEmpty()) {
                shot.story().noted("nationalId", nationalId);
            }
        }
        answer.json()
                .path("letters")
                .forEach(each -> shot.story().noted("letter", each.path("id").asText()));
        answer.json()
                .path("notices")
                .forEach(each -> shot.story().noted("notice", each.path("id").asText()));
    }

    /** Nobody hears, about this person, of what was recorded about another one. */
    private static boolean isAboutTheCase(Shot shot) {
        List<String> persons = shot.story().known("person");
        return persons.isEmpty()
                || (shot.path() + shot.body()).contains(persons.getFirst())
                || !shot.operation().path().startsWith("/persons");
    }

    List<Operation> operations() {
        return operations;
    }

    Sent sent() {
        return sent;
    }

    Script script() {
        return script;
    }

    Client client() {
        return client;
    }

    Shooter shooter() {
        return shooter;
    }
}
