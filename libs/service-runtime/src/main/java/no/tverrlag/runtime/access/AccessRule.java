package no.tverrlag.runtime.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.tverrlag.contracts.access.AccessAction;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * One operation and who may: a row of {@link AccessTable}.
 *
 * @param operation method and path with the ids left out: {@code GET /persons/{person}/plan}
 * @param category whose rules apply
 * @param allowed who may, by their standing to the person; nobody else but who broke the glass
 * @param role for an operation that is not about one person: the role that may; null for anybody
 *     with a token, who then sees their own alone
 */
public record AccessRule(
        String operation,
        AccessAction action,
        DataCategory category,
        Set<Standing> allowed,
        About about,
        @Nullable Role role) {

    /** Where an operation finds the person it is about. */
    public enum About {
        /** {@code {person}} in the path. */
        PERSON,
        /** The thing that the first id of the path names, a plan or a report. */
        THING,
        /** The body says. */
        BODY,
        /** Nobody in particular; the answer is made of what the caller may see. */
        NOBODY
    }

    private static final Pattern FIRST_ID = Pattern.compile("\\{([a-z]+)}");

    private static final Set<DataCategory> NEVER_IN_EMERGENCY =
            EnumSet.of(DataCategory.ACCESS_LOG, DataCategory.NOTIFICATION);

    public AccessRule {
        allowed = Set.copyOf(allowed);
    }

    static AccessRule aboutPerson(
            String operation, AccessAction action, DataCategory category, Set<Standing> allowed) {
        String id = firstId(operation);
        About about = id.isEmpty() ? About.BODY : id.equals("person") ? About.PERSON : About.THING;
        return new AccessRule(operation, action, category, allowed, about, null);
    }

    /** The name of the path's first id: {@code plan} in {@code /plans/{plan}}; empty for none. */
    public String thing() {
        return firstId(operation);
    }

    /** Is this one of the reads that breaking the glass opens? */
    public boolean inEmergency() {
        return action == AccessAction.READ
                && about != About.NOBODY
                && !NEVER_IN_EMERGENCY.contains(category);
    }

    /** The same operation, as far as it touches another category. */
    AccessRule touching(DataCategory other) {
        return new AccessRule(operation, action, other, allowed, about, role);
    }

    private static String firstId(String operation) {
        Matcher matcher = FIRST_ID.matcher(operation);
        return matcher.find() ? matcher.group(1) : "";
    }
}
