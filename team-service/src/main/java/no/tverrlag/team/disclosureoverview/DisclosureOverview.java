package no.tverrlag.team.disclosureoverview;

import java.util.List;
import java.util.Set;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Question;
import no.tverrlag.kernel.Tag;
import no.tverrlag.team.events.Disclosures;
import no.tverrlag.team.events.ProtectionEvent.DisclosureMade;
import no.tverrlag.team.events.ProtectionEvent.DisclosureReleased;
import no.tverrlag.team.events.TeamEvent;

/** All that child welfare was told about one person. */
public final class DisclosureOverview {

    public static final Question<PersonId, Disclosures, TeamEvent> QUESTION =
            new Question<>(
                    "DisclosureOverview",
                    Set.of(DisclosureMade.class, DisclosureReleased.class),
                    person -> List.of(Tag.of("person", person)),
                    person -> Disclosures.none(),
                    (view, fact) -> Disclosures.evolve(view, fact.event()));

    private DisclosureOverview() {}
}
