package no.tverrlag.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.tverrlag.local.play.CaseFile;
import no.tverrlag.local.play.CasePlayer;
import no.tverrlag.local.play.Outcome;

/**
 * One synthetic person with a canary in every personal field.
 *
 * @param canaries 32 characters each, found nowhere else
 */
record CanaryCase(String nationalId, LocalDate born, List<String> canaries, String yaml) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS =
            "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 32;
    private static final Pattern PLACE = Pattern.compile("\"\\?\"");

    /** The same number is the same person, but for the canaries. */
    static CanaryCase of(int number) throws IOException {
        LocalDate born = LocalDate.of(2013, 3, 1 + number % 28);
        String nationalId = SyntheticNumber.of(born, number / 28);
        List<String> canaries = new ArrayList<>();
        Matcher places =
                PLACE.matcher(
                        template()
                                .replace("NATIONAL-ID", nationalId)
                                .replace("BORN", born.toString())
                                .replace("GOAL", Integer.toString(number)));
        String yaml =
                places.replaceAll(
                        _ -> {
                            canaries.add(canary());
                            return "\"" + canaries.getLast() + "\"";
                        });
        canaries.add(canary());
        canaries.add(canary());
        return new CanaryCase(nationalId, born, List.copyOf(canaries), yaml);
    }

    String name() {
        return canaries.getFirst();
    }

    /** Plays it through the REST interface; answers the person's id. */
    String play(Path folder, Function<String, URI> addresses) throws Exception {
        Path file = Files.createTempFile(folder, "canary", ".yaml");
        try {
            Files.writeString(file, yaml);
            Outcome outcome = CasePlayer.of(CaseFile.read(file), addresses).play();
            if (!outcome.holds()) {
                throw new AssertionError(
                        outcome.steps().stream().filter(each -> !each.holds()).toList()
                                + outcome.summary());
            }
            breakTheGlass(outcome.person(), addresses);
            return outcome.person();
        } finally {
            Files.delete(file);
        }
    }

    /** An emergency, and its review: the last two canaries. */
    private void breakTheGlass(String person, Function<String, URI> addresses) throws Exception {
        String path = "/persons/" + person + "/break-glass";
        String reason = "{\"reason\":\"" + canaries.get(canaries.size() - 2) + "\"}";
        var opened =
                RestCaller.of(addresses, Canaries.DOCTOR)
                        .post("team", path, reason, "glass-" + person);
        String glass = Canaries.idIn(opened);
        var reviewed =
                RestCaller.of(addresses, Canaries.UNIT)
                        .post(
                                "team",
                                path + "/" + glass + "/review",
                                "{\"justified\":true,\"note\":\"" + canaries.getLast() + "\"}",
                                "review-" + person);
        if (reviewed.statusCode() != 200) {
            throw new AssertionError(reviewed.statusCode() + reviewed.body());
        }
    }

    private static String canary() {
        StringBuilder text = new StringBuilder(LENGTH);
        while (text.length() < LENGTH) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static String template() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(CanaryCase.class.getResourceAsStream("/canaries.yaml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
