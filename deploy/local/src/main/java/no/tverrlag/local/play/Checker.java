package no.tverrlag.local.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import no.tverrlag.local.play.CaseCheck.Access;
import no.tverrlag.local.play.CaseCheck.AccessLog;
import no.tverrlag.local.play.CaseCheck.AsOf;
import no.tverrlag.local.play.CaseCheck.KnownAt;
import no.tverrlag.local.play.CaseCheck.Notified;
import no.tverrlag.local.play.CaseCheck.Reads;
import no.tverrlag.local.play.CaseCheck.ToReview;
import no.tverrlag.local.play.Outcome.CheckResult;
import org.jspecify.annotations.Nullable;

/** Looks whether what the case claims holds. */
final class Checker {

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final int FORBIDDEN = 403;

    private final Cast cast;
    private final Progress progress;
    private final StepCalls calls;
    private final Wire wire;
    private final Duration arriveWithin;

    Checker(Cast cast, Progress progress, StepCalls calls, Wire wire, Duration arriveWithin) {
        this.cast = cast;
        this.progress = progress;
        this.calls = calls;
        this.wire = wire;
        this.arriveWithin = arriveWithin;
    }

    CheckResult look(CaseCheck check) {
        return switch (check) {
            case AsOf asOf -> asOf(asOf);
            case Reads reads -> reads(reads);
            case Notified notified -> notified(notified);
            case ToReview review -> toReview(review);
            case AccessLog log -> accessLog(log);
        };
    }

    private CheckResult asOf(AsOf check) {
        var knownAt = knownAt(check.knownAt());
        var path =
                "/persons/%s/history?asOf=%s%s"
                        .formatted(
                                cast.person(),
                                encoded(check.at()),
                                knownAt.isEmpty() ? "" : "&knownAt=" + encoded(knownAt));
        var answer = told(path, check.expected());
        var what =
                "as of %s%s: %s"
                        .formatted(
                                check.at(),
                                check.knownAt() == null
                                        ? ""
                                        : ", known " + described(check.knownAt()),
                                check.expected().toString().replace("\"", ""));
        if (!answer.done()) {
            return new CheckResult(check, false, what + "; answered " + answer.explained());
        }
        var otherwise = new History(cast, answer.body()).differsFrom(check.expected());
        return otherwise.isEmpty()
                ? new CheckResult(check, true, what)
                : new CheckResult(check, false, what + "; found " + String.join(", ", otherwise));
    }

    /** What one service brings about by itself in answer to another takes a moment to be told. */
    private Answer told(String path, ObjectNode expected) {
        var deadline = Instant.now().plus(arriveWithin);
        var answer = get("history", path, Cast.AUDITOR);
        while (answer.done()
                && !new History(cast, answer.body()).differsFrom(expected).isEmpty()
                && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            answer = get("history", path, Cast.AUDITOR);
        }
        return answer;
    }

    private CheckResult reads(Reads check) {
        var path = check.what().path(cast.person());
        var answer = get(check.what().service(), path, check.by());
        boolean holds =
                check.allowed()
                        ? answer.status() == 200
                        : answer.status() == FORBIDDEN && answer.isProblem();
        var what =
                "%s reads the %s: %s"
                        .formatted(
                                check.by(),
                                check.what().name().toLowerCase(Locale.ROOT),
                                check.allowed() ? "allowed" : "refused");
        return new CheckResult(
                check, holds, holds ? what : what + "; answered " + answer.explained());
    }

    private CheckResult notified(Notified check) {
        var what = "%s is told: %s of %s".formatted(check.actor(), check.about(), check.due());
        boolean holds =
                arrives(
                        () ->
                                inbox(check.actor()).stream()
                                        .anyMatch(notice -> isNotice(check, notice)));
        return new CheckResult(
                check, holds, holds ? what : what + "; no such notice in " + within());
    }

    private CheckResult toReview(ToReview check) {
        var what = "%s has to review what %s read".formatted(check.unit(), check.by());
        boolean holds =
                arrives(
                        () ->
                                unreviewed(check.unit()).stream()
                                        .anyMatch(access -> isBy(check.by(), access)));
        return new CheckResult(check, holds, holds ? what : what + "; nothing waits for it");
    }

    private boolean isBy(String actor, JsonNode access) {
        return access.path("person").asText().equals(cast.person())
                && access.path("openedBy").path("id").asText().equals(cast.idOf(actor));
    }

    private List<JsonNode> unreviewed(String unit) {
        var found = new ArrayList<JsonNode>();
        get("team", "/break-glass", unit).body().path("unreviewed").forEach(found::add);
        return found;
    }

    private CheckResult accessLog(AccessLog check) {
        var what = "the access log of %s tells: %s".formatted(check.person(), check.contains());
        boolean holds = arrives(() -> untold(check).isEmpty());
        return new CheckResult(
                check, holds, holds ? what : what + "; it does not tell: " + untold(check));
    }

    private List<Access> untold(AccessLog check) {
        var path = "/persons/%s/access-log".formatted(cast.person());
        var told =
                pages(next -> get("history", path + next, check.person()), "entries").stream()
                        .map(this::accessIn)
                        .collect(Collectors.toSet());
        return check.contains().stream().filter(access -> !told.contains(access)).toList();
    }

    private Access accessIn(JsonNode entry) {
        return new Access(
                cast.keyOf(entry.path("actor").path("id").asText()),
                entry.path("decision").asText().equals("PERMIT"),
                entry.path("breakGlass").asBoolean());
    }

    private boolean isNotice(Notified check, JsonNode notice) {
        return notice.path("about").asText().equals(check.about())
                && notice.path("due").asText().startsWith(check.due())
                && notice.path("person").asText().equals(cast.person());
    }

    private List<JsonNode> inbox(String actor) {
        return pages(
                next -> wire.send(Wire.Call.get("notification", "/inbox" + next, actor, Map.of())),
                "notices");
    }

    private Answer get(String service, String path, String by) {
        return wire.send(Wire.Call.get(service, path, by, calls.awaited(service)));
    }

    private boolean arrives(Supplier<Boolean> condition) {
        var deadline = Instant.now().plus(arriveWithin);
        while (!condition.get()) {
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        return true;
    }

    private String within() {
        return "%d s".formatted(arriveWithin.toSeconds());
    }

    private String knownAt(@Nullable KnownAt known) {
        return switch (known) {
            case null -> "";
            case KnownAt.Instant(var at) -> at;
            case KnownAt.JustBefore(var step) ->
                    progress.recordedAt(step)
                            .map(at -> at.minusMillis(1).toString())
                            .orElseThrow(() -> new CannotPlay(step + " was not recorded"));
        };
    }

    private static String described(KnownAt known) {
        return switch (known) {
            case KnownAt.Instant(var at) -> "at " + at;
            case KnownAt.JustBefore(var step) -> "just before " + step;
        };
    }

    /** The whole of a list that is told page by page. */
    private static List<JsonNode> pages(Function<String, Answer> page, String field) {
        var all = new ArrayList<JsonNode>();
        var next = "";
        do {
            var body = page.apply(next).body();
            body.path(field).forEach(all::add);
            next = body.hasNonNull("next") ? "?cursor=" + encoded(body.path("next").asText()) : "";
        } while (!next.isEmpty());
        return all;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
