package no.tverrlag.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.tverrlag.fuzz.Shot.Kind;

/** How a request that fits is turned into one that may get a certain status. */
final class Ways {

    private static final String ID = "\\{[a-z]+}";
    private static final String NO_ID = "%20%F0%9F%98%80";
    private static final String LONG_AGO = "2021-01-01T00:00:00Z";
    private static final String FAR_AHEAD = "2199-12-31T00:00:00Z";

    private Ways() {}

    /** To be sent one after the other. */
    static List<Shot> to(String status, Shot shot, Dice dice) {
        return switch (status) {
            case "304" -> unchanged(shot.withoutQuery());
            case "400" -> malformed(shot);
            case "401" -> List.of(shot.header("Authorization", "Bearer no", Kind.INVALID));
            case "403" -> List.of(shot.by("system"));
            case "404" -> elsewhere(shot, dice);
            case "406" -> List.of(shot.header("Accept", "text/csv", Kind.INVALID));
            case "409" -> again(shot, dice);
            case "412" -> List.of(shot.anew(dice).header("If-Match", "\"999999999\"", Kind.REPEAT));
            case "413" -> List.of(shot.with(shot.headers(), TooLarge.BODY, Kind.INVALID));
            case "415" -> List.of(shot.header("Content-Type", "text/plain", Kind.INVALID));
            case "422" -> impossible(shot);
            default -> List.of(shot, shot.anew(dice));
        };
    }

    /** What was read there last; and again for the next time. */
    private static List<Shot> unchanged(Shot shot) {
        List<Shot> shots = new ArrayList<>();
        shot.story()
                .tag(shot.path())
                .ifPresent(tag -> shots.add(shot.header("If-None-Match", tag, Kind.VALID)));
        shots.add(shot);
        return shots;
    }

    /** What is so already; and as if it had been before all that is known. */
    private static List<Shot> again(Shot shot, Dice dice) {
        JsonNode body = Json.tree(shot.body());
        boolean dated =
                shot.operation()
                        .body()
                        .filter(it -> it.at("/properties/occurredAt").isObject())
                        .isPresent();
        if (!dated || !(body instanceof ObjectNode object)) {
            return List.of(shot, shot.anew(dice));
        }
        object.put("occurredAt", LONG_AGO);
        Shot before = shot.with(shot.headers(), object.toString(), Kind.VALID);
        return List.of(shot, shot.anew(dice), before.anew(dice));
    }

    private static List<Shot> malformed(Shot shot) {
        Shot first =
                shot.operation().method().equals("GET")
                        ? shot.to(shot.withoutQuery().path() + "?limit=0", Kind.INVALID)
                        : shot.with(shot.headers(), "{", Kind.INVALID);
        return List.of(first, shot.header("Tverrlag-Await", "x y", Kind.INVALID));
    }

    /** No ids at all; the last id another; an id in the body another. */
    private static List<Shot> elsewhere(Shot shot, Dice dice) {
        String named =
                shot.body()
                        .replaceFirst(
                                "\"(goal|primary|consent|person)\":\"[^\"]*\"",
                                "\"$1\":\"" + dice.letters(9) + "\"");
        String path = shot.operation().path();
        Matcher ids = Pattern.compile(path.replaceAll(ID, "([^/?]+)")).matcher(shot.path());
        StringBuilder other = new StringBuilder(shot.path());
        if (ids.lookingAt() && ids.groupCount() > 0) {
            int last = ids.groupCount();
            other.replace(ids.start(last), ids.end(last), dice.letters(9));
        }
        List<Shot> shots = new ArrayList<>();
        shots.add(shot.to(path.replaceAll(ID, NO_ID), Kind.INVALID));
        if (!other.toString().equals(shot.path())) {
            shots.add(shot.to(other.toString(), Kind.REPEAT));
        }
        if (!named.equals(shot.body())) {
            shots.add(shot.with(shot.headers(), named, Kind.REPEAT).anew(dice));
        }
        return shots;
    }

    /** A time that lies ahead; the same key for something else. */
    private static List<Shot> impossible(Shot shot) {
        Shot ahead = shot.to(shot.withoutQuery().path() + "?asOf=" + FAR_AHEAD, Kind.INVALID);
        JsonNode body = Json.tree(shot.body());
        if (!(body instanceof ObjectNode object)) {
            return List.of(ahead);
        }
        String other = " " + object;
        if (shot.operation().body().orElseThrow().at("/properties/occurredAt").isObject()) {
            object.put("occurredAt", FAR_AHEAD);
        }
        return List.of(
                shot.with(shot.headers(), object.toString(), Kind.REPEAT),
                shot.with(shot.headers(), shot.body(), Kind.REPEAT),
                shot.with(shot.headers(), other, Kind.REPEAT));
    }

    /** A body that is larger than is taken. */
    static final class TooLarge {
        static final String BODY = "{\"x\":\"" + "x".repeat(1_100_000) + "\"}";

        private TooLarge() {}
    }
}
