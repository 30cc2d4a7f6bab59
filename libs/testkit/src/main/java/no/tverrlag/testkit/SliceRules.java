package no.tverrlag.testkit;

import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.Slice;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for every slice of a service, proved on samples of all its events.
 *
 * <p>The three lists of a slice (the types it reads, the types evolve handles, the types of the
 * boundary) agree: a type outside {@code reads} never changes a state that the samples can reach,
 * and each type inside changes at least one. Evolve and decide are total, whatever order the facts
 * come in, and answer the same when asked twice.
 *
 * <p>A slice whose initial state needs the command is checked with sample commands; their ids must
 * be the ids of the samples, or the facts will pass it by.
 *
 * @param <E> the service's events
 */
public final class SliceRules<E extends PersonEvent> {

    private final Catalogue<E> catalogue;
    private final List<E> samples;
    private final Set<Slice<?, ?, E>> checked = new LinkedHashSet<>();
    private final Set<String> findings = new TreeSet<>();

    private SliceRules(Catalogue<E> catalogue, List<? extends E> samples) {
        this.catalogue = catalogue;
        this.samples = List.copyOf(samples);
        checkSamples();
    }

    /** Checks slices whose initial state does not need the command. */
    @SafeVarargs
    public static <E extends PersonEvent> void check(
            Catalogue<E> catalogue, List<? extends E> samples, Slice<?, ?, E>... slices) {
        SliceRules<E> rules = of(catalogue, samples);
        for (Slice<?, ?, E> slice : slices) {
            rules.slice(slice);
        }
        rules.check();
    }

    /** Starts a check; nothing fails before {@link #check()}. */
    public static <E extends PersonEvent> SliceRules<E> of(
            Catalogue<E> catalogue, List<? extends E> samples) {
        return new SliceRules<>(catalogue, samples);
    }

    /** Adds a slice whose initial state does not need the command; decide is not asked. */
    public SliceRules<E> slice(Slice<?, ?, E> slice) {
        checked.add(slice);
        explore(slice, null);
        return this;
    }

    /**
     * Adds a slice with sample commands; the types it reads may show their effect on any of them.
     */
    @SafeVarargs
    public final <C> SliceRules<E> slice(Slice<C, ?, E> slice, C... commands) {
        checked.add(slice);
        explore(slice, List.of(commands));
        return this;
    }

    /**
     * Adds every slice that is a constant below the package, with {@link Samples#variants} of its
     * command, and demands that there is one.
     */
    public SliceRules<E> everySliceBelow(String packageName) {
        return everySliceBelow(packageName, ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
    }

    SliceRules<E> everySliceBelow(String packageName, ImportOption where) {
        List<Slices.Found> all = Slices.below(packageName, where);
        all.forEach(found -> addFound(found.slice(), found.command()));
        if (all.isEmpty()) {
            findings.add(packageName + " has no slice");
        }
        return this;
    }

    /** The type arguments were lost on the way through reflection; the constant has them. */
    @SuppressWarnings("unchecked")
    private <C> void addFound(Slice<?, ?, ?> slice, Class<C> command) {
        Slice<C, ?, E> typed = (Slice<C, ?, E>) slice;
        checked.add(typed);
        explore(typed, Samples.variants(command));
    }

    /** Demands that each {@code SLICE} constant below the package was added. */
    public SliceRules<E> covering(String packageName) {
        return covering(packageName, ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
    }

    SliceRules<E> covering(String packageName, ImportOption where) {
        for (Slices.Found found : Slices.below(packageName, where)) {
            if (!checked.contains(found.slice())) {
                findings.add(
                        found.slice().name() + " is a slice of " + packageName + ", not checked");
            }
        }
        return this;
    }

    /** Fails with everything that was found. */
    public void check() {
        Assertions.assertThat(findings).as("slices of %s", catalogue.service()).isEmpty();
    }

    private void checkSamples() {
        Set<Class<?>> seen = new LinkedHashSet<>();
        samples.forEach(sample -> seen.add(sample.getClass()));
        for (Class<?> type : Leaves.of(catalogue.sealedType())) {
            if (catalogue.rows().stream().noneMatch(row -> row.type().equals(type))) {
                findings.add(type.getSimpleName() + " has no row in the catalogue");
            }
            if (!seen.contains(type)) {
                findings.add(type.getSimpleName() + " has no sample");
            }
        }
    }

    private <C, S> void explore(Slice<C, S, E> slice, @Nullable List<C> commands) {
        Map<S, List<C>> starts = starts(slice, commands);
        Set<Class<?>> effective = new LinkedHashSet<>();
        starts.forEach(
                (start, asked) -> {
                    Exploration<S, E> exploration =
                            new Exploration<>(slice.name(), slice.evolve(), samples, findings);
                    Set<S> reached = exploration.from(start);
                    effective.addAll(exploration.effective());
                    Decisions<C, S, E> decisions = new Decisions<>(slice, catalogue, findings);
                    asked.forEach(command -> decisions.ask(command, reached));
                });
        if (!starts.isEmpty()) {
            compare(slice, effective);
        }
    }

    /** The initial states, each with the commands that start there. */
    private <C, S> Map<S, List<C>> starts(Slice<C, S, E> slice, @Nullable List<C> commands) {
        if (commands != null) {
            return commands.stream().collect(Collectors.groupingBy(slice.initial()));
        }
        try {
            return Map.of(withoutCommand(slice), List.of());
        } catch (NullPointerException needsCommand) {
            findings.add(slice.name() + " needs the command to start: give sample commands");
            return Map.of();
        }
    }

    /** Only for slices whose initial state ignores the command; the others fail on the null. */
    @SuppressWarnings("NullAway")
    private static <C, S, E> S withoutCommand(Slice<C, S, E> slice) {
        return slice.initial().apply(null);
    }

    private void compare(Slice<?, ?, E> slice, Set<Class<?>> effective) {
        List<Class<?>> silent = new ArrayList<>(slice.reads());
        silent.removeAll(effective);
        silent.forEach(
                type ->
                        findings.add(
                                slice.name()
                                        + " reads "
                                        + type.getSimpleName()
                                        + " without effect on any state the samples reach"));
        effective.stream()
                .filter(type -> !slice.reads().contains(type))
                .forEach(
                        type ->
                                findings.add(
                                        slice.name()
                                                + " does not read "
                                                + type.getSimpleName()
                                                + ", which changes its state"));
    }
}
