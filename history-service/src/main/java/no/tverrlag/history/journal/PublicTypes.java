package no.tverrlag.history.journal;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tverrlag.contracts.Contracts;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.StoredShape;

/** Every version of every public event, by what its messages are called. */
final class PublicTypes {

    private static final Map<String, StoredShape<? extends PersonEvent>> BY_TYPE =
            Stream.concat(Contracts.all().stream(), Stream.of(Contracts.onEveryTopic()))
                    .flatMap(catalogue -> catalogue.shapes().stream())
                    .collect(Collectors.toMap(StoredShape::cloudEventsType, Function.identity()));

    private PublicTypes() {}

    /** By the header {@code ce_type}. */
    static StoredShape<? extends PersonEvent> called(String cloudEventsType) {
        return Objects.requireNonNull(BY_TYPE.get(cloudEventsType), cloudEventsType);
    }

    static StoredShape<? extends PersonEvent> named(String name, int version) {
        return called("no.tverrlag." + name + ".v" + version);
    }
}
