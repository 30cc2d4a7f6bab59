package no.tverrlag.local.play;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tverrlag.local.play.CaseCheck.Access;
import no.tverrlag.local.play.CaseCheck.KnownAt;
import no.tverrlag.local.play.CaseCheck.Question;
import org.jspecify.annotations.Nullable;

/** Reads what must hold after the steps. */
final class ChecksReader {

    static final Set<String> TOLD_BY_HISTORY =
            Set.of(
                    "coordinator",
                    "coordinatorVacant",
                    "members",
                    "plan",
                    "openGoals",
                    "lastEvaluation",
                    "admitted");

    private static final Pattern JUST_BEFORE =
            Pattern.compile("just before the (\\w+) step was recorded");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]+(?:_[A-Z]+)+\\b");
    private static final Pattern ACCESS =
            Pattern.compile("(\\S+) (allowed|refused|in an emergency)");
    private static final Set<String> QUESTIONS =
            Stream.of(Question.values())
                    .map(question -> question.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());

    private final CaseFile cast;
    private final List<CaseStep> steps;

    ChecksReader(CaseFile cast, List<CaseStep> steps) {
        this.cast = cast;
        this.steps = steps;
    }

    CaseCheck read(int number, Place place) throws MalformedCase {
        var fields = place.fields();
        if (fields.has("asOf")) {
            return asOf(number, place);
        } else if (fields.has("reads")) {
            return reads(number, place);
        } else if (fields.has("notified")) {
            return notified(number, place);
        } else if (fields.has("toReview")) {
            return toReview(number, place);
        } else if (fields.has("accessLog")) {
            return accessLog(number, place);
        }
        throw place.fault("must hold one of asOf, reads, notified, toReview, accessLog");
    }

    private CaseCheck asOf(int number, Place place) throws MalformedCase {
        var known = new HashSet<>(TOLD_BY_HISTORY);
        known.addAll(Set.of("asOf", "knownAt"));
        place.only(known);
        ObjectNode expected = place.fields().deepCopy();
        expected.remove(List.of("asOf", "knownAt"));
        if (expected.isEmpty()) {
            throw place.fault("expects nothing");
        }
        return new CaseCheck.AsOf(number, place.instant("asOf"), knownAt(place), expected);
    }

    private @Nullable KnownAt knownAt(Place place) throws MalformedCase {
        var text = place.textIfAny("knownAt");
        if (text == null) {
            return null;
        }
        var word = Optional.of(JUST_BEFORE.matcher(text)).filter(Matcher::matches);
        if (word.isEmpty()) {
            return new KnownAt.Instant(place.instant("knownAt"));
        }
        var called = word.get().group(1);
        return steps.stream()
                .filter(step -> step.isCalled(called) && !step.refused())
                .findFirst()
                .map(KnownAt.JustBefore::new)
                .orElseThrow(() -> place.fault("'knownAt' names no step: " + called));
    }

    private CaseCheck reads(int number, Place place) throws MalformedCase {
        place.only(Set.of("now", "reads", "by", "answer", "because"));
        var what = place.oneOf("reads", QUESTIONS);
        boolean allowed = place.oneOf("answer", Set.of("allowed", "refused")).equals("allowed");
        return new CaseCheck.Reads(
                number,
                Question.valueOf(what.toUpperCase(Locale.ROOT)),
                who("by", place.text("by"), place),
                allowed);
    }

    private CaseCheck notified(int number, Place place) throws MalformedCase {
        place.only(Set.of("now", "notified", "about", "because"));
        var text = place.text("about");
        var date = Optional.of(DATE.matcher(text)).filter(Matcher::find).map(Matcher::group);
        var due = place.date("about", date.orElse(""));
        return new CaseCheck.Notified(
                number, who("notified", place.text("notified"), place), code(text, place), due);
    }

    private static String code(String text, Place place) throws MalformedCase {
        var stated = CODE.matcher(text);
        if (stated.find()) {
            return stated.group();
        }
        if (text.contains("review") && text.contains("overdue")) {
            return "REVIEW_OVERDUE";
        }
        throw place.fault("'about' must tell of an overdue review, or hold a code such as X_Y");
    }

    private CaseCheck toReview(int number, Place place) throws MalformedCase {
        place.only(Set.of("now", "toReview", "by", "because"));
        return new CaseCheck.ToReview(
                number,
                who("toReview", place.text("toReview"), place),
                who("by", place.text("by"), place));
    }

    private CaseCheck accessLog(int number, Place place) throws MalformedCase {
        place.only(Set.of("now", "accessLog", "contains", "because"));
        var person = place.oneOf("accessLog", Set.of(cast.person().key()));
        var contains = new ArrayList<Access>();
        for (var entry : place.list("contains")) {
            var access = ACCESS.matcher(entry.asText());
            if (!access.matches()) {
                throw place.fault("'contains' must list such as 'gp allowed' or 'gp refused'");
            }
            contains.add(
                    new Access(
                            who("contains", access.group(1), place),
                            !access.group(2).equals("refused"),
                            access.group(2).equals("in an emergency")));
        }
        return new CaseCheck.AccessLog(number, person, contains);
    }

    private String who(String field, String key, Place place) throws MalformedCase {
        if (!cast.names(key)) {
            throw place.fault("'%s' names '%s', who is not in the case".formatted(field, key));
        }
        return key;
    }
}
