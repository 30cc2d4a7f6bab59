package no.tverrlag.embedded.store;

import java.util.List;

/** A condition on one field that narrows down where in an index its documents can be. */
sealed interface Term {

    String path();

    /** The field has one of these values. */
    record OneOf(String path, List<Object> values) implements Term {}

    /** The field has a value of the same type above or below this one. */
    record Bound(String path, boolean lower, boolean inclusive, Object value) implements Term {}
}
