package no.tverrlag.testkit;

import java.util.Arrays;
import java.util.List;

/** The records below a sealed type. */
final class Leaves {
    private Leaves() {}

    static List<Class<?>> of(Class<?> type) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        return permitted == null
                ? List.of(type)
                : Arrays.stream(permitted).flatMap(each -> of(each).stream()).toList();
    }
}
