package no.tverrlag.fuzz;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.tverrlag.fuzz.Shot.Kind;

/** What was answered to each request, by the request's name. */
final class Sent {

    private final Map<String, Answered> byName = new ConcurrentHashMap<>();

    /**
     * @param status 0 if nothing came back
     * @param position of the last fact that it says it recorded; 0 for none
     * @param repeat may be answered like an earlier one
     * @param read something of one person was shown
     */
    record Answered(
            String service,
            String operation,
            int status,
            long position,
            boolean repeat,
            boolean read) {}

    void answered(Shot shot, Answer answer) {
        boolean command = shot.operation().method().equals("POST") && answer.isSuccess();
        byName.put(
                shot.name(),
                new Answered(
                        shot.operation().service(),
                        shot.operation().name(),
                        answer.status(),
                        command ? answer.json().path("position").asLong() : 0,
                        shot.kind() == Kind.REPEAT,
                        read(shot, answer)));
    }

    private static boolean read(Shot shot, Answer answer) {
        boolean shown = answer.status() == 200 || answer.status() == 304;
        return shown
                && shot.operation().method().equals("GET")
                && shot.operation().path().matches("/(persons|need-reports|plans)/.*");
    }

    Optional<Answered> named(String request) {
        return Optional.ofNullable(byName.get(request));
    }

    Map<String, Answered> all() {
        return Map.copyOf(byName);
    }
}
