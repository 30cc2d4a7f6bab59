package no.tverrlag.testkit;

import java.util.ArrayList;
import java.util.List;
import no.tverrlag.kernel.Sealed;

/**
 * Instances of records, the same in every run, made from the types of their components.
 *
 * <p>Texts and ids are the component's name and {@code -1}, so that records that name the same
 * thing name the same one; instants and dates grow with the component's place.
 */
public final class Samples {

    /** Every sealed text. */
    public static final Sealed TEXT = Sealed.of("sample");

    private Samples() {}

    /**
     * One with everything filled in, of a sealed type its first record.
     *
     * @throws IllegalStateException if a component's type is none of those known, or the record
     *     refuses its values
     */
    public static <T> T of(Class<T> type) {
        return type.cast(new Sampling(true).one(type));
    }

    /** One without all that may be absent. */
    public static <T> T bare(Class<T> type) {
        return type.cast(new Sampling(false).one(type));
    }

    /**
     * The full one, the bare one, and for each enum, boolean and nested choice each other value; of
     * a sealed type those of all its records. Combinations that a record refuses are left out.
     */
    public static <T> List<T> variants(Class<T> type) {
        List<T> variants = new ArrayList<>();
        for (Class<?> leaf : Leaves.of(type)) {
            variants.add(type.cast(of(leaf)));
            variants.add(type.cast(bare(leaf)));
            new Sampling(true).others(leaf).forEach(other -> variants.add(type.cast(other)));
        }
        return variants.stream().distinct().toList();
    }
}
