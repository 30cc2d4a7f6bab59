package no.tverrlag.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import no.tverrlag.fuzz.Shot.Kind;

/** What the script does not hold and chance does not meet: each a short story of its own. */
final class Detours {

    private static final Duration NOTICE_WITHIN = Duration.ofSeconds(90);
    private static final long LOOK_NANOS = 500_000_000;
    private static final String COORDINATOR = "{\"kind\":\"COORDINATOR\"%s}";
    private static final String NO_CAPACITY = "{\"reasonCode\":\"NO_CAPACITY\"%s}";

    private final Fuzz fuzz;
    private final Dice dice;

    Detours(Fuzz fuzz, Dice dice) {
        this.fuzz = fuzz;
        this.dice = dice;
    }

    /** Child welfare is told, and releases one of two disclosures. */
    void told(Case story) {
        String told =
                "{\"organisation\":\"Senja barnevern\",\"duty\":\"ORDER\",\"summary\":\"Told %s\"}";
        Answer first = said(story, "Disclose", "unit", told.formatted("first"));
        Shot release = shot(story, "ReleaseDisclosure", "welfare", "{}");
        succeeds(at(release, "disclosure", first.json().path("id").asText()));
        succeeds(said(story, "Disclose", "unit", told.formatted("later")));
    }

    /**
     * Somebody has been appointed: the consent is withdrawn, which ends that, and given again; they
     * are appointed once more, decline, and are appointed for good. Then there is an emergency.
     */
    void appointed(Case story) {
        succeeds(said(story, "WithdrawConsent", "mother", COORDINATOR.formatted("")));
        said(story, "AcceptRole", "nurse", "{}");
        succeeds(said(story, "GiveConsent", "mother", COORDINATOR.formatted("")));
        succeeds(appointed(story, ""));
        String before = ",\"occurredAt\":\"2021-01-01T00:00:00Z\"";
        said(story, "DeclineRole", "nurse", NO_CAPACITY.formatted(before));
        succeeds(said(story, "DeclineRole", "nurse", NO_CAPACITY.formatted("")));
        succeeds(appointed(story, ""));
        emergency(story);
    }

    /** Somebody is appointed under one consent, and says that they accepted before the next one. */
    void between(Case story) {
        String first =
                ",\"occurredAt\":\"2024-01-01T00:00:00Z\",\"until\":\"2024-03-01T00:00:00Z\"";
        String next = ",\"occurredAt\":\"2024-06-01T00:00:00Z\"";
        succeeds(said(story, "GiveConsent", "mother", COORDINATOR.formatted(first)));
        succeeds(said(story, "GiveConsent", "mother", COORDINATOR.formatted(next)));
        succeeds(appointed(story, ",\"occurredAt\":\"2024-02-01T00:00:00Z\""));
        said(story, "AcceptRole", "nurse", "{\"occurredAt\":\"2024-04-01T00:00:00Z\"}");
    }

    private Answer appointed(Case story, String when) {
        String nurse = story.actor("nurse");
        return said(
                story,
                "AssignCoordinator",
                "unit",
                ("{\"coordinator\":{\"id\":\"%s\",\"sector\":\"HEALTH_MUNICIPAL\"},"
                                + "\"kind\":\"CHILD_COORDINATOR\",\"personPreference\":"
                                + "{\"wanted\":{\"id\":\"%s\"},\"obtainedBy\":{\"id\":\"%s\"}}%s}")
                        .formatted(nurse, nurse, story.actor("unit"), when));
    }

    /** Somebody without a relation to the person opens the case, and the unit judges it. */
    private void emergency(Case story) {
        Answer opened = said(story, "BreakGlass", "hospital", "{\"reason\":\"Unconscious\"}");
        String glass = opened.json().path("id").asText();
        for (String judged : List.of("true", "true", "false")) {
            String body = "{\"justified\":%s,\"note\":\"Looked at\"}".formatted(judged);
            at(shot(story, "ReviewBreakGlass", "unit", body), "glass", glass);
        }
    }

    /** Waits until they are told that a review is overdue, which the clock brings about. */
    void noticed(Case story) {
        long deadline = System.nanoTime() + NOTICE_WITHIN.toNanos();
        while (System.nanoTime() < deadline) {
            for (String caller : List.of("welfare", "nurse", "gp")) {
                Shot look = fuzz.shooter().plain(operation("Inbox"), story, caller, dice);
                JsonNode notices = fuzz.fire(look.withoutQuery()).json().path("notices");
                if (!notices.isEmpty()) {
                    acknowledged(story, caller, notices.get(0).path("id").asText());
                    return;
                }
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        fuzz.tally().found("nobody is told that a review is overdue", "");
    }

    private void acknowledged(Case story, String caller, String notice) {
        Shot seen = shot(story, "AcknowledgeNotice", caller, "{}");
        at(seen.header("If-Match", "\"999999999\"", Kind.REPEAT).anew(dice), "notice", notice);
        succeeds(at(seen, "notice", notice));
    }

    /** About this case's own person. */
    private Answer said(Case story, String id, String caller, String body) {
        return fuzz.fire(shot(story, id, caller, body));
    }

    private Shot shot(Case story, String id, String caller, String body) {
        Shot shot = fuzz.shooter().own(operation(id), story, caller, dice);
        return shot.with(shot.headers(), body, Kind.REPEAT).withoutQuery();
    }

    /** To this very thing, and not to any that the case knows. */
    private Answer at(Shot shot, String kind, String thing) {
        String path = shot.operation().path().replace("{" + kind + "}", thing);
        String person = shot.story().known("person").getFirst();
        return fuzz.fire(shot.to(path.replace("{person}", person), Kind.REPEAT).anew(dice));
    }

    private Operation operation(String id) {
        return fuzz.shooter().operation(id);
    }

    private void succeeds(Answer answer) {
        if (!answer.isSuccess()) {
            fuzz.tally().found("a detour of the script leads nowhere", answer.body());
        }
    }
}
