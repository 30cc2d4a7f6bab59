package no.tverrlag.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;

/**
 * Whether two messages are the same but for how their personal text is sealed: each time it is
 * published it is sealed anew, or left out if the person was erased meanwhile.
 */
public final class SealedAlike {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SealedAlike() {}

    /** False if they are no JSON and differ. */
    public static boolean isSame(byte[] one, byte[] other) {
        try {
            return Arrays.equals(one, other) || isSame(JSON.readTree(one), JSON.readTree(other));
        } catch (IOException noJson) {
            return false;
        }
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
        if (isSealed(one) && isSealed(other)) {
            return true;
        }
        if (one.isContainerNode() && one.getNodeType() == other.getNodeType()) {
            return one.size() == other.size()
                    && (one.isObject() ? areMembersSame(one, other) : areItemsSame(one, other));
        }
        return one.equals(other);
    }

    private static boolean areMembersSame(JsonNode one, JsonNode other) {
        return one.properties().stream()
                .allMatch(
                        member ->
                                other.has(member.getKey())
                                        && isSame(member.getValue(), other.get(member.getKey())));
    }

    private static boolean areItemsSame(JsonNode one, JsonNode other) {
        Iterator<JsonNode> others = other.iterator();
        for (JsonNode each : one) {
            if (!isSame(each, others.next())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSealed(JsonNode node) {
        return node.isTextual() && node.asText().startsWith(EachByItself.PREFIX);
    }
}
