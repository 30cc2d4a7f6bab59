package no.tverrlag.testkit;

import java.util.List;
import java.util.Set;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.Refusal;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;

/** Asks a slice to decide sample commands on every state the samples reach. */
final class Decisions<C, S, E extends PersonEvent> {
    private final Slice<C, S, E> slice;
    private final Catalogue<E> catalogue;
    private final Set<String> findings;

    Decisions(Slice<C, S, E> slice, Catalogue<E> catalogue, Set<String> findings) {
        this.slice = slice;
        this.catalogue = catalogue;
        this.findings = findings;
    }

    void ask(C command, Set<S> states) {
        if (slice.boundary().apply(command).isEmpty()) {
            findings.add(slice.name() + " names no tag for its boundary");
        }
        for (S state : states) {
            try {
                judge(command, slice.decide().apply(command, state));
            } catch (RuntimeException thrown) {
                findings.add(slice.name() + " throws on deciding: " + thrown);
            }
        }
    }

    private void judge(C command, Decision<E, ? extends Refusal> decision) {
        switch (decision) {
            case Decision.Append<E, ? extends Refusal>(var events) ->
                    events.forEach(event -> lookAt(event, slice.boundary().apply(command)));
            case Decision.Refuse<E, ? extends Refusal>(var refusal) -> {
                if (refusal.detail().isBlank()) {
                    findings.add(slice.name() + " refuses without a word: " + refusal);
                }
            }
            case Decision.Nothing<E, ? extends Refusal>() -> {}
        }
    }

    /**
     * A fact that the slice appends and reads must lie inside its own boundary, else it repeats.
     */
    private void lookAt(E event, List<Tag> boundary) {
        boolean inside = catalogue.tagsOf(event).stream().anyMatch(boundary::contains);
        if (!inside && slice.reads().contains(event.getClass())) {
            findings.add(
                    slice.name()
                            + " appends "
                            + event.getClass().getSimpleName()
                            + " outside of its own boundary");
        }
    }
}
