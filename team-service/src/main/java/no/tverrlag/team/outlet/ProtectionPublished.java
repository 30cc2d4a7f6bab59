package no.tverrlag.team.outlet;

import no.tverrlag.contracts.team.AccessBlockLifted;
import no.tverrlag.contracts.team.AccessBlocked;
import no.tverrlag.contracts.team.BreakGlassOpened;
import no.tverrlag.contracts.team.BreakGlassReviewed;
import no.tverrlag.contracts.team.DisclosureDuty;
import no.tverrlag.contracts.team.DisclosureMade;
import no.tverrlag.contracts.team.DisclosureReleased;
import no.tverrlag.contracts.team.TeamMessage;
import no.tverrlag.team.events.ProtectionEvent;

/** Blocks, emergency accesses and disclosures, in the published language. */
final class ProtectionPublished {

    private ProtectionPublished() {}

    static TeamMessage of(ProtectionEvent event) {
        return switch (event) {
            case ProtectionEvent.AccessBlocked it ->
                    new AccessBlocked(
                            it.person(),
                            it.block(),
                            it.party(),
                            it.categories(),
                            it.ownWish(),
                            it.blockedBy(),
                            it.at());
            case ProtectionEvent.AccessBlockLifted it ->
                    new AccessBlockLifted(it.person(), it.block(), it.liftedBy(), it.at());
            case ProtectionEvent.BreakGlassOpened it ->
                    new BreakGlassOpened(
                            it.person(),
                            it.breakGlass(),
                            it.openedBy(),
                            it.reason(),
                            it.until(),
                            it.municipality(),
                            it.at());
            case ProtectionEvent.DisclosureMade it ->
                    new DisclosureMade(
                            it.person(),
                            it.disclosure(),
                            it.organisation(),
                            DisclosureDuty.valueOf(it.duty().name()),
                            it.summary(),
                            it.hidden(),
                            it.disclosedBy(),
                            it.at());
            case ProtectionEvent.DisclosureReleased it ->
                    new DisclosureReleased(it.person(), it.disclosure(), it.releasedBy(), it.at());
            case ProtectionEvent.BreakGlassReviewed it ->
                    new BreakGlassReviewed(
                            it.person(),
                            it.breakGlass(),
                            it.justified(),
                            it.note(),
                            it.municipality(),
                            it.reviewedBy(),
                            it.at());
        };
    }
}
