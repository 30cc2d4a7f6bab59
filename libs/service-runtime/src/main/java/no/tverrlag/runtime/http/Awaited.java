package no.tverrlag.runtime.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header {@code Tverrlag-Await: team=57, referral=12}: what a service must have taken in before
 * it answers.
 */
final class Awaited {

    private static final Pattern ONE = Pattern.compile("\\s*([a-z]{1,20})=([0-9]{1,18})\\s*");

    private Awaited() {}

    /**
     * @throws ProblemException 400 if it has another form
     */
    static Map<String, Long> parse(String header) {
        Map<String, Long> positions = new LinkedHashMap<>();
        if (header.isBlank()) {
            return positions;
        }
        for (String part : header.split(",", -1)) {
            Matcher matcher = ONE.matcher(part);
            if (!matcher.matches()) {
                throw new ProblemException(
                        Problem.of(
                                        "malformed-header",
                                        400,
                                        "Tverrlag-Await must look like team=57, referral=12.")
                                .with("header", "Tverrlag-Await"));
            }
            positions.put(matcher.group(1), Long.parseLong(matcher.group(2)));
        }
        return positions;
    }
}
