package no.tverrlag.runtime;

import java.lang.reflect.RecordComponent;
import no.tverrlag.kernel.Ids;
import no.tverrlag.kernel.Refusal;
import no.tverrlag.runtime.http.Problem;
import org.jspecify.annotations.Nullable;

/**
 * From a refusal to its problem document: type from the record's name, members from its components.
 */
public final class RefusalProblem {

    private RefusalProblem() {}

    static Problem of(Refusal refusal) {
        Problem problem =
                Problem.of(
                        Problem.slugOf(refusal.getClass().getSimpleName()),
                        status(refusal.kind()),
                        refusal.detail());
        RecordComponent[] components = refusal.getClass().getRecordComponents();
        if (components == null) {
            return problem;
        }
        for (RecordComponent component : components) {
            Object value = value(component, refusal);
            if (value != null && mayBeTold(refusal, value)) {
                problem = problem.with(component.getName(), value);
            }
        }
        return problem;
    }

    /** What names nothing may be any text; only what has the shape of an id is said again. */
    private static boolean mayBeTold(Refusal refusal, Object value) {
        return refusal.kind() != Refusal.Kind.UNKNOWN
                || !(value instanceof String text)
                || Ids.areShapedLike(text);
    }

    public static int status(Refusal.Kind kind) {
        return switch (kind) {
            case UNKNOWN -> 404;
            case STATE -> 409;
            case IMPOSSIBLE -> 422;
            case FORBIDDEN -> 403;
        };
    }

    private static @Nullable Object value(RecordComponent component, Refusal refusal) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(refusal);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a refusal's components must be readable", impossible);
        }
    }
}
