package no.tverrlag.team.events;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.tverrlag.team.events.ProtectionEvent.AccessBlockLifted;
import no.tverrlag.team.events.ProtectionEvent.AccessBlocked;
import no.tverrlag.team.events.ProtectionEvent.BreakGlassOpened;
import no.tverrlag.team.events.ProtectionEvent.BreakGlassReviewed;
import no.tverrlag.team.events.ProtectionEvent.DisclosureMade;
import no.tverrlag.team.events.ProtectionEvent.DisclosureReleased;

/**
 * A person's blocks and emergency accesses.
 *
 * @param blocks in force, in the order they were set
 * @param lifted ids of those that were lifted
 * @param glasses all there were, in order
 */
public record Protection(List<AccessBlocked> blocks, List<String> lifted, List<Glass> glasses) {

    private static final Protection NONE = new Protection(List.of(), List.of(), List.of());

    public Protection {
        blocks = List.copyOf(blocks);
        lifted = List.copyOf(lifted);
        glasses = List.copyOf(glasses);
    }

    public static Protection none() {
        return NONE;
    }

    public Protection after(ProtectionEvent fact) {
        return switch (fact) {
            case AccessBlocked it -> {
                List<AccessBlocked> more = new ArrayList<>(blocks);
                more.add(it);
                yield new Protection(more, lifted, glasses);
            }
            case AccessBlockLifted it -> {
                List<String> ended = new ArrayList<>(lifted);
                ended.add(it.block());
                yield new Protection(
                        blocks.stream().filter(each -> !each.block().equals(it.block())).toList(),
                        ended,
                        glasses);
            }
            case BreakGlassOpened it -> with(new Glass(it, null));
            case BreakGlassReviewed it ->
                    glass(it.breakGlass())
                            .map(each -> with(new Glass(each.opened(), it)))
                            .orElse(this);
            case DisclosureMade _, DisclosureReleased _ -> this;
        };
    }

    public Optional<Glass> glass(String id) {
        return glasses.stream().filter(each -> each.opened().breakGlass().equals(id)).findFirst();
    }

    /** The emergency access of this actor that is open at that instant, if any. */
    public Optional<BreakGlassOpened> open(String actor, Instant at) {
        return glasses.stream()
                .map(Glass::opened)
                .filter(each -> each.openedBy().id().equals(actor) && at.isBefore(each.until()))
                .findFirst();
    }

    private Protection with(Glass glass) {
        Map<String, Glass> byId = new LinkedHashMap<>();
        glasses.forEach(each -> byId.put(each.opened().breakGlass(), each));
        byId.put(glass.opened().breakGlass(), glass);
        return new Protection(blocks, lifted, List.copyOf(byId.values()));
    }
}
