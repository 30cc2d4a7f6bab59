package no.tverrlag.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What no main code does, wherever it stands. */
final class CodeRules {
    private static final Pattern NAME =
            Pattern.compile(
                    "(Base|Abstract)[A-Z].*|.*(Manager|Helper|Helpers|Util|Utils|Impl|DTO|Dto|Entity)");
    private static final Pattern PACKAGE =
            Pattern.compile(".*\\.(util|utils|common|helper|helpers|manager|impl|base)(\\..*)?");
    private static final List<String> EVENT_SINKS =
            List.of(
                    "org.axonframework.messaging.eventhandling.EventSink",
                    "org.axonframework.eventsourcing.eventstore.EventStore");
    private static final String EVENT_GATEWAY =
            "org.axonframework.messaging.eventhandling.gateway.EventGateway";

    private CodeRules() {}

    static List<Rule> all() {
        return List.of(
                CodeRules::names,
                CodeRules::endlessWaits,
                CodeRules::oldDates,
                CodeRules::sideDoors);
    }

    private static Stream<Violation> names(JavaClass type) {
        boolean banned =
                NAME.matcher(type.getSimpleName()).matches()
                        || PACKAGE.matcher(type.getPackageName()).matches();
        return banned
                ? Stream.of(Violation.of("names", type, "is called " + type.getName()))
                : Stream.empty();
    }

    /** A wait without a deadline hangs its thread for ever when the other side is gone. */
    private static Stream<Violation> endlessWaits(JavaClass type) {
        return calls("no-endless-wait", type, CodeRules::waitsEndlessly);
    }

    private static boolean waitsEndlessly(JavaMethodCall call) {
        String name = call.getTarget().getName();
        boolean future = call.getTargetOwner().isAssignableTo(Future.class);
        boolean bare = call.getTarget().getRawParameterTypes().isEmpty();
        return (future && bare && (name.equals("join") || name.equals("get")))
                || (bare && name.equals("indefinitely"));
    }

    private static Stream<Violation> oldDates(JavaClass type) {
        return Types.used(type)
                .filter(
                        target ->
                                target.isEquivalentTo(java.util.Date.class)
                                        || target.isEquivalentTo(java.util.Calendar.class))
                .map(target -> Violation.of("no-old-dates", type, "uses " + target.getFullName()));
    }

    /** Events reach the store by one decided append only, never past the boundary. */
    private static Stream<Violation> sideDoors(JavaClass type) {
        Stream<Violation> gateway =
                Types.used(type)
                        .filter(target -> target.isAssignableTo(EVENT_GATEWAY))
                        .filter(target -> !Types.isBelow(type, "org.axonframework"))
                        .map(
                                target ->
                                        Violation.of(
                                                "no-side-door",
                                                type,
                                                "uses " + target.getFullName()));
        return Stream.concat(gateway, calls("no-side-door", type, CodeRules::publishes));
    }

    private static boolean publishes(JavaMethodCall call) {
        return call.getTarget().getName().equals("publish")
                && EVENT_SINKS.stream().anyMatch(call.getTargetOwner()::isAssignableTo);
    }

    private static Stream<Violation> calls(
            String rule, JavaClass type, Predicate<JavaMethodCall> which) {
        return type.getMethodCallsFromSelf().stream()
                .filter(which)
                .map(
                        call ->
                                Violation.of(
                                        rule,
                                        type,
                                        "calls "
                                                + call.getTarget().getFullName()
                                                + " in line "
                                                + call.getLineNumber()));
    }
}
