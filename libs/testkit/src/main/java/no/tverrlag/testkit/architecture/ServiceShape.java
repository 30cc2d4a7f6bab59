package no.tverrlag.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/**
 * Where a class of a service stands: at the edge or in the pure core, and in which act.
 *
 * @param root the service's package
 * @param shared packages below the root that all acts may use, {@code events} among them
 */
record ServiceShape(String root, Set<String> shared) {
    private static final String FRAMEWORK_EDGES =
            ".*(Resource|Processor|Projection|Intake|Service)";

    /** May the class know frameworks? */
    boolean meetsFrameworks(JavaClass type) {
        return Types.outermost(type).getSimpleName().matches(FRAMEWORK_EDGES);
    }

    boolean isEdge(JavaClass type) {
        String act = actOf(type);
        return meetsFrameworks(type)
                || act.equals("outlet")
                || act.equals("intake")
                || isAccessTable(type);
    }

    /** Who may do what: data that the runtime reads, beside the composition root. */
    private boolean isAccessTable(JavaClass type) {
        return type.getPackageName().equals(root) && type.getSimpleName().endsWith("Access");
    }

    /** A reaction: it reads what other services published and answers with commands of the acts. */
    boolean isReaction(JavaClass type) {
        return actOf(type).startsWith("when");
    }

    boolean isOwn(JavaClass type) {
        return Types.isBelow(type, root);
    }

    /** The first package below the root, or nothing for the root itself. */
    String actOf(JavaClass type) {
        String name = type.getPackageName();
        if (!isOwn(type) || name.equals(root)) {
            return "";
        }
        String below = name.substring(root.length() + 1);
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }

    boolean isShared(JavaClass type) {
        return shared.contains(actOf(type));
    }
}
