package no.tverrlag.journeys;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.privacy.KeysDatabase;
import no.tverrlag.privacy.MasterKeys;
import no.tverrlag.privacy.SubjectKeys;

/** Persons full of canaries, and the orders to erase them. */
final class Canaries {

    static final String MUNICIPALITY = "5530";
    static final Map<String, String> UNIT =
            Map.of(
                    "sub", "unit-of-the-test",
                    "role", "coordinating-unit",
                    "sector", "HEALTH_MUNICIPAL",
                    "organisation", "Koordinerende enhet",
                    "municipality", MUNICIPALITY);
    static final Map<String, String> OPERATOR =
            Map.of("sub", "operator-of-the-test", "role", "operator", "municipality", MUNICIPALITY);
    static final Map<String, String> DOCTOR =
            Map.of(
                    "sub", "doctor-of-the-test",
                    "role", "practitioner",
                    "sector", "SPECIALIST_HEALTH",
                    "organisation", "Sykehuset",
                    "municipality", MUNICIPALITY);
    static final Map<String, String> AUDITOR =
            Map.of("sub", "auditor-of-the-test", "role", "auditor", "municipality", MUNICIPALITY);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 4;
    private static final long SECONDS = 1_800;

    private Canaries() {}

    /** Plays as many cases; by person's id, in the order of their numbers. */
    static Map<String, CanaryCase> play(
            int first, int count, Path folder, Function<String, URI> addresses) throws Exception {
        List<Callable<Map.Entry<String, CanaryCase>>> plays = new ArrayList<>();
        for (int number = first; number < first + count; number++) {
            CanaryCase each = CanaryCase.of(number);
            plays.add(() -> Map.entry(each.play(folder, addresses), each));
        }
        Map<String, CanaryCase> played = new LinkedHashMap<>();
        together(plays).forEach(each -> played.put(each.getKey(), each.getValue()));
        return played;
    }

    static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<T> each : tasks.stream().map(threads::submit).toList()) {
                results.add(each.get(SECONDS, TimeUnit.SECONDS));
            }
        }
        return results;
    }

    /** Erases the person; answers the position of the fact. */
    static long erase(RestCaller operator, String person) throws Exception {
        var answer =
                operator.post(
                        "referral",
                        "/persons/" + person + "/erase",
                        "{\"reason\":\"COURT_ORDER\",\"order\":\"2026/17\"}",
                        "erase-" + person);
        if (answer.statusCode() != 200) {
            throw new AssertionError("erasure answered " + answer.statusCode() + answer.body());
        }
        return JSON.readTree(answer.body()).path("position").asLong();
    }

    /** The id of what a command has made. */
    static String idIn(HttpResponse<String> answer) throws Exception {
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + answer.body());
        }
        return JSON.readTree(answer.body()).path("id").asText();
    }

    /** The bytes of the persons' keys, as long as there are any. */
    static Map<String, byte[]> keys(Iterable<String> persons, SubjectKeys keys) {
        Map<String, byte[]> found = new LinkedHashMap<>();
        for (String person : persons) {
            keys.find(new PersonId(person)).ifPresent(key -> found.put(person, key.getEncoded()));
        }
        return found;
    }

    /** The keys database, opened by somebody who has the master key. */
    static KeysDatabase keysDatabase(MongoClient client, Path masterKey) throws IOException {
        return KeysDatabase.open(
                client.getDatabase("keys"),
                MasterKeys.parse(Files.readString(masterKey)),
                Clock.systemUTC());
    }
}
