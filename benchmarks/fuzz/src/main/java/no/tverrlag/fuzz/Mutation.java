package no.tverrlag.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** One thing wrong in a body that was right. */
final class Mutation {

    private static final List<String> ODD_TEXTS =
            List.of(
                    "",
                    " ",
                    "\u0000",
                    "\uD83D\uDE00",
                    "\u202Eright to left",
                    "Æ\u0301ø",
                    "null",
                    "'; --",
                    "<b>",
                    "../..");

    private final Dice dice;

    Mutation(Dice dice) {
        this.dice = dice;
    }

    /** The changed body as text, for some of these are not to be had as a tree. */
    String of(ObjectNode body) {
        List<ObjectNode> objects = new ArrayList<>();
        collect(body, objects);
        ObjectNode target = dice.of(objects);
        List<String> names = new ArrayList<>();
        target.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            target.put("unexpected", 1);
            return body.toString();
        }
        String name = dice.of(names);
        switch (dice.below(9)) {
            case 0 -> target.remove(name);
            case 1 -> target.putNull(name);
            case 2 -> target.put("unexpected", dice.letters(3));
            case 3 -> target.put(name, dice.of(ODD_TEXTS));
            case 4 -> target.put(name, "x".repeat(10_001 + dice.below(5000)));
            case 5 -> huge(target, name);
            case 6 ->
                    target.put(
                            name,
                            dice.of(
                                    List.of(
                                            "2026-13-45",
                                            "0000-00-00",
                                            "2026-02-30T25:61:00Z",
                                            "yesterday",
                                            "-999999999-01-01")));
            case 7 -> wrongType(target, name);
            default -> {
                return twice(body, name);
            }
        }
        return body.toString();
    }

    private void huge(ObjectNode target, String name) {
        switch (dice.below(4)) {
            case 0 -> target.put(name, Long.MAX_VALUE);
            case 1 -> target.put(name, -1);
            case 2 -> target.put(name, new java.math.BigDecimal("1e400"));
            default -> target.put(name, 3.7);
        }
    }

    private void wrongType(ObjectNode target, String name) {
        switch (dice.below(8)) {
            case 0 -> target.putArray(name);
            case 1 -> target.putObject(name);
            case 2 -> target.put(name, true);
            case 3 -> target.set(name, JsonNodeFactory.instance.arrayNode().add(target.get(name)));
            case 4 -> target.put(name, target.path(name).toString().replace("\"", ""));
            case 5 -> target.put(name, 1_767_225_600);
            case 6 -> target.put(name, "1767225600");
            default -> target.putArray(name).addNull();
        }
    }

    /** The same key two times. */
    private static String twice(ObjectNode body, String name) {
        String text = body.toString();
        String member = "\"" + name + "\":";
        int at = text.indexOf(member);
        return at < 0 ? text : text.substring(0, at) + member + "1," + text.substring(at);
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
            object.forEach(each -> collect(each, objects));
        } else if (node instanceof ArrayNode array) {
            array.forEach(each -> collect(each, objects));
        }
    }
}
