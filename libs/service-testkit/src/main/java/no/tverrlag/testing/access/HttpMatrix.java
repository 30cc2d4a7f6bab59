package no.tverrlag.testing.access;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.tverrlag.contracts.access.AccessAction;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.runtime.access.AccessRule;
import no.tverrlag.runtime.access.AccessRules;
import no.tverrlag.runtime.access.AccessTable;
import no.tverrlag.testing.Caller;
import no.tverrlag.testing.access.Cell.BlockState;
import no.tverrlag.testing.access.Cell.ConsentState;
import no.tverrlag.testing.access.Cell.Glass;
import no.tverrlag.testing.access.Cell.Tenant;

/**
 * Every operation of a running service, by callers in every relation: each answer is compared with
 * the one the table expects. Commands are sent with a body that no operation takes, so that what is
 * permitted ends with 400 and changes nothing, and what is not is denied before the body is read.
 */
public final class HttpMatrix {

    private static final Pattern ID = Pattern.compile("\\{([a-z]+)}");
    private static final String NOBODYS_BODY = "{\"shoeSize\": 34}";

    private final AccessTable table;
    private final BiFunction<String, Scene, Map<String, ?>> bodies;
    private final Map<String, String> tokens = new HashMap<>();
    private final List<String> unexpected = new ArrayList<>();
    private int cells;

    /**
     * @param bodies what to send where the body says whom it is about, by operation
     */
    public HttpMatrix(AccessTable table, BiFunction<String, Scene, Map<String, ?>> bodies) {
        this.table = table;
        this.bodies = bodies;
    }

    /** The operations that the service itself says it has: {@code GET /persons/{person}/plan}. */
    public static Set<String> served() {
        Map<String, Map<String, Object>> paths =
                given().accept(ContentType.JSON)
                        .get("/q/openapi?format=json")
                        .jsonPath()
                        .getMap("paths");
        Set<String> operations = new TreeSet<>();
        paths.forEach(
                (path, methods) ->
                        methods.keySet().stream()
                                .filter(each -> each.matches("get|post|put|patch|delete"))
                                .forEach(
                                        method ->
                                                operations.add(
                                                        method.toUpperCase(java.util.Locale.ROOT)
                                                                + " "
                                                                + path)));
        return operations;
    }

    /** The operations that have a row. */
    public static Set<String> declared(AccessTable table) {
        Set<String> operations = new TreeSet<>();
        table.rules().forEach(each -> operations.add(each.operation()));
        AccessRules.EVERYWHERE.rules().forEach(each -> operations.add(each.operation()));
        return operations;
    }

    /**
     * Asks everything in every scene; at last, in the first two of them, what the body says whom it
     * is about, for that changes something.
     */
    public HttpMatrix ask(List<Scene> scenes) {
        scenes.forEach(scene -> ask(scene, false));
        scenes.subList(0, 2).forEach(scene -> ask(scene, true));
        for (AccessRule rule : AccessRules.EVERYWHERE.rules()) {
            scenes.getFirst().callers().forEach(who -> ask(rule, scenes.getFirst(), who));
        }
        return this;
    }

    private void ask(Scene scene, boolean changing) {
        table.rules().stream()
                .filter(rule -> (rule.about() == AccessRule.About.BODY) == changing)
                .forEach(rule -> scene.callers().forEach(who -> ask(rule, scene, who)));
    }

    public int cells() {
        return cells;
    }

    public List<String> unexpected() {
        return unexpected;
    }

    private void ask(AccessRule rule, Scene scene, Who who) {
        String expected = expected(rule, scene, who);
        Response response = send(rule, scene, who);
        String answered = answered(rule, response);
        cells++;
        if (!answered.equals(expected)) {
            unexpected.add(
                    "%s by %s, %s: %s, expected %s (%s)"
                            .formatted(
                                    rule.operation(),
                                    who,
                                    scene.name(),
                                    answered,
                                    expected,
                                    response.asString()));
        }
    }

    private static String expected(AccessRule rule, Scene scene, Who who) {
        if (rule.about() == AccessRule.About.NOBODY) {
            return rule.role() == null || rule.role() == who.role() ? "permitted" : "no-role";
        }
        String cell = cell(rule, scene, who).expected();
        if (cell.startsWith("permit")) {
            return "permitted";
        }
        String reason = cell.substring("deny ".length());
        boolean hidden =
                rule.about() == AccessRule.About.THING && reason.equals("other-municipality");
        return hidden ? "hidden" : reason;
    }

    private static Cell cell(AccessRule rule, Scene scene, Who who) {
        return aboutSomebodyNew(rule)
                ? new Cell(
                        rule, who, ConsentState.NONE, Tenant.UNKNOWN, BlockState.NONE, Glass.NONE)
                : new Cell(
                        rule, who, scene.consent(), scene.tenant(), scene.block(), scene.glass());
    }

    /** Of whom nothing was published, so there is nothing to wait for. */
    private static boolean aboutSomebodyNew(AccessRule rule) {
        return rule.operation().equals("POST /persons");
    }

    private static String answered(AccessRule rule, Response response) {
        int status = response.statusCode();
        String type = String.valueOf((Object) response.jsonPath().getString("type"));
        if (type.equals("/problems/access-denied")) {
            return status == 403 ? response.jsonPath().getString("reason") : "strange";
        }
        if (type.equals("/problems/unknown-" + rule.thing())
                && rule.about() == AccessRule.About.THING) {
            return "hidden";
        }
        boolean command = rule.action() == AccessAction.COMMAND;
        boolean unread = status == 400 && type.equals("/problems/malformed-body");
        boolean fine =
                switch (rule.about()) {
                    case PERSON, THING ->
                            command ? unread : status == 200 || type.equals("/problems/not-found");
                    case BODY -> status == 200 || status == 201;
                    case NOBODY ->
                            (command && unread)
                                    || status == 200
                                    || status == 202
                                    || unread
                                    || type.equals("/problems/unknown-letter")
                                    || type.equals("/problems/not-found");
                };
        return fine ? "permitted" : "status " + status;
    }

    private Response send(AccessRule rule, Scene scene, Who who) {
        String[] parts = rule.operation().split(" ", 2);
        RequestSpecification request =
                given().header("Authorization", "Bearer " + token(who, scene))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(ContentType.JSON)
                        .accept(ContentType.JSON);
        if (!scene.await().isEmpty() && !aboutSomebodyNew(rule)) {
            request = request.header("Tverrlag-Await", scene.await());
        }
        String path = path(parts[1], scene);
        if (parts[0].equals("GET")) {
            return request.get(path);
        }
        return rule.about() == AccessRule.About.BODY
                ? request.body(bodies.apply(rule.operation(), scene)).post(path)
                : request.body(NOBODYS_BODY).post(path);
    }

    private static String path(String template, Scene scene) {
        Matcher matcher = ID.matcher(template);
        return matcher.replaceAll(
                found ->
                        found.group(1).equals("person")
                                ? scene.person().value()
                                : scene.things().getOrDefault(found.group(1), "none"));
    }

    private String token(Who who, Scene scene) {
        return tokens.computeIfAbsent(
                who + " " + scene.tenant() + " " + scene.person(), _ -> caller(who, scene).token());
    }

    /** The caller as the services know them. */
    public static Caller caller(Who who, PersonId person) {
        Caller caller = Caller.of(who.id(), who.role().wireName());
        var sector = who.sector();
        if (sector != null) {
            caller = caller.with("sector", sector.name());
            caller = caller.with("organisation", who.organisation());
        }
        if (who.role() == no.tverrlag.kernel.Role.CITIZEN
                || who.role() == no.tverrlag.kernel.Role.REPRESENTATIVE) {
            caller =
                    caller.with(
                            "person",
                            who.forThePerson() ? person.value() : "somebody-else-entirely");
        }
        var representation = who.representation();
        return representation == null ? caller : caller.with("basis", representation.name());
    }

    private Caller caller(Who who, Scene scene) {
        Caller caller = caller(who, scene.person());
        if (who.role() == no.tverrlag.kernel.Role.SYSTEM) {
            String scope = "tverrlag:" + table.service();
            caller = caller.with("scope", scope + ".read " + scope + ".write");
        }
        return scene.tenant() == Tenant.ANOTHER ? caller.with("municipality", "0301") : caller;
    }
}
