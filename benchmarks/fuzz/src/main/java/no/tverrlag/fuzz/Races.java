package no.tverrlag.fuzz;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tverrlag.fuzz.Shot.Kind;
import no.tverrlag.local.stack.LocalStack;

/**
 * Many writers on one boundary at the same moment, at several processes of one service: within a
 * process who was beaten waits in line, so only other processes' writers beat anybody again, and
 * who has lost five times is told so (409 {@code conflict}).
 */
final class Races {

    private static final int RUNNERS = 32;
    private static final int PROCESSES = 4;
    private static final Duration AT_MOST = Duration.ofSeconds(40);

    /** To child welfare of the script, which may release it. */
    private static final String TOLD =
            "{\"organisation\":\"Senja barnevern\",\"duty\":\"ORDER\",\"summary\":\"%s\"}";

    /** Which act touches what another one decides on. */
    private static final Map<String, String> RIVALS =
            Map.of(
                    "ProtectAddress", "ProtectAddress",
                    "ReleaseDisclosure", "Disclose",
                    "KeepingPlace", "KeepingPlace",
                    "KeepingLift", "KeepingPlace",
                    "BlockAccess", "BlockAccess",
                    "LiftBlock", "BlockAccess");

    private final Fuzz fuzz;
    private final LocalStack stack;
    private final Dice dice = new Dice(5);

    Races(Fuzz fuzz, LocalStack stack) {
        this.fuzz = fuzz;
        this.stack = stack;
    }

    void run() {
        Case story = fuzz.begun("races");
        new Hunt(fuzz, 50).register(story);
        new TreeMap<>(RIVALS)
                .keySet().stream()
                        .map(this::operation)
                        .filter(each -> !fuzz.tally().reached(each, "409"))
                        .collect(groupingBy(Operation::service, TreeMap::new, toList()))
                        .forEach((service, lost) -> atSeveral(service, lost, story));
    }

    /** While several processes of the service run. */
    private void atSeveral(String service, List<Operation> lost, Case story) {
        List<String> others =
                IntStream.range(1, PROCESSES)
                        .mapToObj(_ -> stack.another(service, Map.of()))
                        .toList();
        fuzz.client()
                .at(
                        service,
                        Stream.concat(Stream.of(service), others.stream())
                                .map(stack::url)
                                .toList());
        try {
            lost.forEach(each -> race(story, each, operation(rival(each))));
        } finally {
            fuzz.client().atFirst(service);
            others.forEach(stack::stop);
        }
    }

    private static String rival(Operation operation) {
        return RIVALS.getOrDefault(operation.id(), operation.id());
    }

    private Operation operation(String id) {
        return fuzz.shooter().operation(id);
    }

    private void race(Case story, Operation operation, Operation rival) {
        long deadline = System.nanoTime() + AT_MOST.toNanos();
        while (!fuzz.tally().reached(operation, "409") && System.nanoTime() < deadline) {
            List<String> things = operation == rival ? List.of() : made(rival, story);
            List<Shot> runners = new ArrayList<>();
            for (int each = 0; each < RUNNERS / 2; each++) {
                Shot shot = shot(operation, story);
                runners.add(things.isEmpty() ? shot : at(things.get(each), shot));
                runners.add(shot(rival, story));
            }
            Volley.fire(fuzz, runners, RUNNERS);
        }
    }

    /** Things that the rival makes, for the act to change one each. */
    private List<String> made(Operation rival, Case story) {
        List<String> ids = new ArrayList<>();
        while (ids.size() < RUNNERS / 2) {
            ids.add(fuzz.fire(shot(rival, story)).json().path("id").asText());
        }
        return ids;
    }

    private static Shot at(String thing, Shot shot) {
        String path = shot.operation().path();
        String person = shot.story().known("person").getFirst();
        return shot.to(
                path.replace("{person}", person).replaceFirst("\\{[a-z]+}", thing), Kind.VALID);
    }

    /** Each about something else, so that none is true already. */
    private Shot shot(Operation operation, Case story) {
        String caller =
                switch (operation.id()) {
                    case "BlockAccess", "LiftBlock" -> "nora";
                    case "ReleaseDisclosure" -> "welfare";
                    default -> "unit";
                };
        Shot plain = fuzz.shooter().plain(operation, story, caller, dice);
        return switch (operation.id()) {
            case "BlockAccess" -> body(plain, "{\"organisation\":\"Organisation %s\"}");
            case "KeepingPlace" ->
                    body(plain, "{\"reason\":\"COURT_CASE\",\"reference\":\"case-%s\"}");
            case "Disclose" -> body(plain, TOLD);
            default -> plain;
        };
    }

    private Shot body(Shot plain, String form) {
        return plain.with(plain.headers(), form.formatted(dice.letters(10)), Kind.VALID);
    }
}
