package no.tverrlag.slices;

import java.util.HashSet;
import java.util.Set;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.PersonEvent;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * Tags of an event: the catalogue's, and the command it came from, by which a repeat finds itself.
 */
final class CommandTag implements TagResolver {

    static final String KEY = "command";

    private final Catalogues catalogues;

    CommandTag(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public Set<Tag> resolve(EventMessage message) {
        PersonEvent event =
                (PersonEvent) java.util.Objects.requireNonNull(message.payload(), "payload");
        Catalogue<PersonEvent> catalogue = catalogues.holding(event.getClass());
        Set<Tag> tags = new HashSet<>();
        catalogue.tagsOf(event).forEach(tag -> tags.add(new Tag(tag.key(), tag.value())));
        String command = message.metadata().get("commandid");
        if (command != null) {
            tags.add(new Tag(KEY, command));
        }
        return tags;
    }
}
