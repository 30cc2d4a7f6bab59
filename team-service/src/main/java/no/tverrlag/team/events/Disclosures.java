package no.tverrlag.team.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.tverrlag.team.events.ProtectionEvent.DisclosureMade;
import no.tverrlag.team.events.ProtectionEvent.DisclosureReleased;

/** What child welfare was told about one person, in the order it was recorded. */
public record Disclosures(List<DisclosureMade> all) {

    private static final Disclosures NONE = new Disclosures(List.of());

    public Disclosures {
        all = List.copyOf(all);
    }

    public static Disclosures none() {
        return NONE;
    }

    public Optional<DisclosureMade> named(String disclosure) {
        return all.stream().filter(each -> each.disclosure().equals(disclosure)).findFirst();
    }

    /** What is about anything else leaves it as it is. */
    public static Disclosures evolve(Disclosures then, TeamEvent fact) {
        return switch (fact) {
            case DisclosureMade it -> then.with(it);
            case DisclosureReleased it -> then.released(it.disclosure());
            case ProtectionEvent.AccessBlocked _,
                    ProtectionEvent.AccessBlockLifted _,
                    ProtectionEvent.BreakGlassOpened _,
                    ProtectionEvent.BreakGlassReviewed _,
                    ConsentEvent _,
                    CoordinatorEvent _,
                    MembershipEvent _,
                    MeetingEvent _,
                    DisagreementEvent _,
                    TransitionEvent _ ->
                    then;
        };
    }

    private Disclosures with(DisclosureMade made) {
        List<DisclosureMade> more = new ArrayList<>(all);
        more.add(made);
        return new Disclosures(more);
    }

    private Disclosures released(String disclosure) {
        return new Disclosures(
                all.stream()
                        .map(each -> each.disclosure().equals(disclosure) ? shown(each) : each)
                        .toList());
    }

    private static DisclosureMade shown(DisclosureMade it) {
        return new DisclosureMade(
                it.person(),
                it.disclosure(),
                it.organisation(),
                it.duty(),
                it.summary(),
                false,
                it.disclosedBy(),
                it.at());
    }
}
