package no.tverrlag.slices;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.Criterion;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.StoredEvent;
import no.tverrlag.eventstore.StoredTag;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Question;
import no.tverrlag.kernel.Tag;

/**
 * Answers questions by folding the facts in the store; an answer is as fresh as the store at that
 * moment.
 */
public final class Answers {

    private final EventLog log;
    private final CatalogueCodec codec;
    private final Catalogues catalogues;

    public Answers(EventLog log, CatalogueCodec codec, Catalogues catalogues) {
        this.log = log;
        this.codec = codec;
        this.catalogues = catalogues;
    }

    /**
     * @param position of the last fact that the view was folded from; 0 if there was none
     */
    public record Answer<V>(V view, long position) {}

    public <Q, V, E extends PersonEvent> Answer<V> ask(Question<Q, V, E> question, Q about) {
        V view = question.initial().apply(about);
        long position = 0;
        Set<String> names =
                question.reads().stream()
                        .map(type -> catalogues.rowOf(type).name())
                        .collect(Collectors.toSet());
        for (StoredEvent stored : stored(question.boundary().apply(about), names)) {
            view = question.apply().apply(view, typed(codec.fact(stored)));
            position = stored.position();
        }
        return new Answer<>(view, position);
    }

    /** Whom a thing is about, by its tag; empty if there is no such thing. */
    public Optional<PersonId> personOf(Tag tag) {
        return stored(List.of(tag), Set.of()).stream()
                .findFirst()
                .map(stored -> new PersonId(stored.metadata().getOrDefault("person", "")));
    }

    /** All facts with any of these tags, in order. */
    public List<Fact<PersonEvent>> facts(List<Tag> tags) {
        return stored(tags, Set.of()).stream().map(codec::fact).toList();
    }

    private List<StoredEvent> stored(List<Tag> tags, Set<String> names) {
        Set<Criterion> any = new HashSet<>();
        tags.forEach(
                tag ->
                        any.add(
                                new Criterion(
                                        Set.of(new StoredTag(tag.key(), tag.value())), names)));
        return log.source(new Criteria(any), 1).events();
    }

    @SuppressWarnings("unchecked")
    private static <E extends PersonEvent> Fact<E> typed(Fact<PersonEvent> fact) {
        return (Fact<E>) fact;
    }
}
