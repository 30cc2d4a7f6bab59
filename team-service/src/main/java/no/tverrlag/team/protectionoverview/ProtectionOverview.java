package no.tverrlag.team.protectionoverview;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Question;
import no.tverrlag.kernel.Tag;
import no.tverrlag.team.events.Glass;
import no.tverrlag.team.events.Protection;
import no.tverrlag.team.events.ProtectionEvent.AccessBlockLifted;
import no.tverrlag.team.events.ProtectionEvent.AccessBlocked;
import no.tverrlag.team.events.ProtectionEvent.BreakGlassOpened;
import no.tverrlag.team.events.ProtectionEvent.BreakGlassReviewed;
import no.tverrlag.team.events.Protections;
import no.tverrlag.team.events.TeamCatalogue;
import no.tverrlag.team.events.TeamEvent;

/** A person's blocks and emergency accesses, and what a municipality's unit has yet to review. */
public final class ProtectionOverview {

    public static final Question<PersonId, Protection, TeamEvent> QUESTION =
            new Question<>(
                    "ProtectionOverview",
                    Set.of(
                            AccessBlocked.class,
                            AccessBlockLifted.class,
                            BreakGlassOpened.class,
                            BreakGlassReviewed.class),
                    person -> List.of(Tag.of("person", person)),
                    person -> Protection.none(),
                    (view, fact) -> Protections.evolve(view, fact.event()));

    /** By municipality. */
    public static final Question<String, Unreviewed, TeamEvent> UNREVIEWED =
            new Question<>(
                    "UnreviewedBreakGlass",
                    Set.of(BreakGlassOpened.class, BreakGlassReviewed.class),
                    municipality -> List.of(TeamCatalogue.glassesOf(municipality)),
                    municipality -> new Unreviewed(Map.of()),
                    (view, fact) -> view.after(fact.event()));

    private ProtectionOverview() {}

    /** Emergency accesses that wait for a judgement, by their id. */
    public record Unreviewed(Map<String, BreakGlassOpened> glasses) {

        public Unreviewed {
            glasses = Map.copyOf(glasses);
        }

        Unreviewed after(TeamEvent fact) {
            Map<String, BreakGlassOpened> left = new TreeMap<>(glasses);
            if (fact instanceof BreakGlassOpened opened) {
                left.put(opened.breakGlass(), opened);
            } else if (fact instanceof BreakGlassReviewed reviewed) {
                left.remove(reviewed.breakGlass());
            }
            return new Unreviewed(left);
        }

        /** In the order of their ids, which is that of time. */
        List<Glass> inOrder() {
            return new TreeMap<>(glasses).values().stream().map(it -> new Glass(it, null)).toList();
        }
    }
}
