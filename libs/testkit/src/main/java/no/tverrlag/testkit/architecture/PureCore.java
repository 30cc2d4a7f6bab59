package no.tverrlag.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.List;
import java.util.stream.Stream;

/**
 * The core of a service knows only {@code java.*}, the kernel, its events and its own act; a
 * reaction ({@code when…}) also the contracts and the acts it asks for.
 */
record PureCore(ServiceShape shape) implements Rule {
    private static final List<String> FOR_ALL =
            List.of("java", "org.jspecify.annotations", "no.tverrlag.kernel");

    @Override
    public Stream<Violation> breaches(JavaClass type) {
        if (shape.isEdge(type)) {
            return shape.meetsFrameworks(type) ? Stream.empty() : frameworksIn(type);
        }
        return Stream.concat(
                Types.used(type).flatMap(target -> judge(type, target)), surprises(type));
    }

    private static Stream<Violation> frameworksIn(JavaClass type) {
        return Types.used(type)
                .filter(Framework::anyHolds)
                .map(
                        target ->
                                Violation.of(
                                        "framework-at-edge", type, "uses " + target.getFullName()));
    }

    static boolean isForAll(JavaClass target) {
        return FOR_ALL.stream().anyMatch(name -> Types.isBelow(target, name));
    }

    private Stream<Violation> judge(JavaClass type, JavaClass target) {
        if (isForAll(target)) {
            return Stream.empty();
        }
        boolean reaction = shape.isReaction(type);
        if (reaction && Types.isBelow(target, "no.tverrlag.contracts")) {
            return Stream.empty();
        }
        if (!shape.isOwn(target) || shape.isEdge(target)) {
            return Stream.of(Violation.of("pure-core", type, "uses " + target.getFullName()));
        }
        boolean sameAct = shape.actOf(type).equals(shape.actOf(target));
        if (sameAct || shape.isShared(target) || (reaction && !shape.isReaction(target))) {
            return Stream.empty();
        }
        return Stream.of(Violation.of("acts-apart", type, "uses " + target.getFullName()));
    }

    /** Calls that answer differently each time: clock and chance arrive in the command instead. */
    static Stream<Violation> surprises(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .filter(PureCore::surprises)
                .map(
                        call ->
                                Violation.of(
                                        "no-surprise",
                                        type,
                                        "calls " + call.getTarget().getFullName()));
    }

    private static boolean surprises(JavaMethodCall call) {
        String owner = call.getTargetOwner().getFullName();
        return switch (call.getTarget().getName()) {
            case "now" -> owner.startsWith("java.time.");
            case "randomUUID", "currentTimeMillis", "nanoTime", "random" ->
                    owner.startsWith("java.");
            case "getenv", "getProperty" -> owner.equals("java.lang.System");
            default -> false;
        };
    }
}
