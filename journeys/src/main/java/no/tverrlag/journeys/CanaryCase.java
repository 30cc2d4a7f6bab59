package no.tverrlag.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.tverrlag.local.play.CaseFile;
import no.tverrlag.local.play.CasePlayer;
import no.tverrlag.local.play.Outcome;

/**
 * One synthetic person with a canary, 32 characters that stand nowhere else, in every personal
 * field, and in everything that a request holds and no service may keep.
 *
 * @param kept in fields that are recorded, encrypted
 * @param unkept in requests that are refused, and in parts of others that nobody records
 */
record CanaryCase(
        String nationalId, LocalDate born, List<String> kept, List<String> unkept, String yaml) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS =
            "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 32;
    private static final Pattern PLACE = Pattern.compile("\"\\?(\\d*)\"");

    /** Two of an emergency; they are not in the case file. */
    private static final int IN_EMERGENCY = 2;

    /** One of a disclosure; it is not there either. */
    private static final int DISCLOSED = 1;

    CanaryCase {
        kept = List.copyOf(kept);
        unkept = List.copyOf(unkept);
    }

    /** The same number is the same person, but for the canaries. */
    static CanaryCase of(int number) throws IOException {
        LocalDate born = LocalDate.of(2013, 3, 1 + number % 28);
        String nationalId = SyntheticNumber.of(born, number / 28);
        List<String> kept = new ArrayList<>();
        Matcher places =
                PLACE.matcher(
                        template()
                                .replace("NATIONAL-ID", nationalId)
                                .replace("BORN", born.toString())
                                .replace("GOAL", Integer.toString(number)));
        String yaml = places.replaceAll(place -> quoted(place.group(1), kept));
        kept.addAll(canaries(DISCLOSED + IN_EMERGENCY));
        return new CanaryCase(
                nationalId, born, kept, canaries(IN_EMERGENCY + UnkeptRequests.COUNT), yaml);
    }

    private static String quoted(String howMany, List<String> kept) {
        List<String> fresh = canaries(howMany.isEmpty() ? 1 : Integer.parseInt(howMany));
        kept.addAll(fresh);
        return fresh.stream().collect(Collectors.joining("\", \"", "\"", "\""));
    }

    String name() {
        return kept.getFirst();
    }

    /** All that is to be found nowhere once the person is erased. */
    List<String> canaries() {
        List<String> all = new ArrayList<>(kept);
        all.addAll(unkept);
        return all;
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
            disclose(outcome.person(), addresses);
            breakTheGlass(outcome.person(), addresses);
            new UnkeptRequests(addresses, outcome.person(), this).send();
            return outcome.person();
        } finally {
            Files.delete(file);
        }
    }

    private void disclose(String person, Function<String, URI> addresses) throws Exception {
        String summary = kept.get(kept.size() - IN_EMERGENCY - DISCLOSED);
        Canaries.idIn(
                RestCaller.of(addresses, Canaries.DOCTOR)
                        .post(
                                "team",
                                "/persons/" + person + "/disclosures",
                                "{\"organisation\":\"Senja"
                                    + " barnevern\",\"duty\":\"HEALTH_PERSONNEL\",\"summary\":\""
                                        + summary
                                        + "\"}",
                                "disclosure-" + person));
    }

    /** An emergency and its review, each ordered with a canary for an Idempotency-Key. */
    private void breakTheGlass(String person, Function<String, URI> addresses) throws Exception {
        String path = "/persons/" + person + "/break-glass";
        String reason = "{\"reason\":\"" + kept.get(kept.size() - IN_EMERGENCY) + "\"}";
        String glass =
                Canaries.idIn(
                        RestCaller.of(addresses, Canaries.DOCTOR)
                                .post("team", path, reason, unkept.getFirst()));
        HttpResponse<String> reviewed =
                RestCaller.of(addresses, Canaries.UNIT)
                        .post(
                                "team",
                                path + "/" + glass + "/review",
                                "{\"justified\":true,\"note\":\"" + kept.getLast() + "\"}",
                                unkept.get(1));
        if (reviewed.statusCode() != 200) {
            throw new AssertionError(reviewed.statusCode() + reviewed.body());
        }
    }

    private static List<String> canaries(int count) {
        return IntStream.range(0, count).mapToObj(_ -> canary()).toList();
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
