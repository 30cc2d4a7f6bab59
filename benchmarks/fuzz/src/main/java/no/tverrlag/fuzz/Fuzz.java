package no.tverrlag.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Sends requests, has each answer checked, and learns from it what there is to ask about. */
final class Fuzz {

    private static final List<String> SERVICES =
            List.of("referral", "team", "plan", "notification", "history");

    private final List<Operation> operations;
    private final Script script;
    private final Client client;
    private final Checks checks = new Checks();
    private final Sent sent = new Sent();
    private final Shooter shooter;
    private final Tally tally;
    private final AtomicLong fired = new AtomicLong();

    /**
     * @param say is told of each finding
     */
    Fuzz(Path home, Client client, Consumer<String> say) {
        this.operations = documents(home);
        this.script = Script.of(Json.yaml(home.resolve("samples/case-nora.yaml")));
        this.client = client;
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

    /** How many requests were sent, answered or not. */
    long fired() {
        return fired.get();
    }

    /** A case of which nothing is known yet. */
    Case begun(String name) {
        return new Case(script, "fuzz-case-" + name);
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
        fired.incrementAndGet();
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

    Operation operation(String service, String id) {
        return operations.stream()
                .filter(each -> each.service().equals(service) && each.id().equals(id))
                .findFirst()
                .orElseThrow();
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
