package no.tverrlag.referral.outlet;

import no.tverrlag.contracts.referral.ReferralMessage;
import no.tverrlag.referral.events.EvidenceEvent;
import no.tverrlag.referral.events.KeepingEvent;
import no.tverrlag.referral.events.PersonRegistered;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.events.ReportEvent;

/** Turns stored facts into public ones; the national id stays behind. */
public final class ReferralOutlet {

    private ReferralOutlet() {}

    public static ReferralMessage published(ReferralEvent fact) {
        return switch (fact) {
            case PersonRegistered it ->
                    new no.tverrlag.contracts.referral.PersonRegistered(
                            it.person(), it.name(), it.born(), it.language(), it.at());
            case ReportEvent it -> ReportPublished.of(it);
            case EvidenceEvent it -> EvidencePublished.of(it);
            case KeepingEvent it -> KeepingPublished.of(it);
        };
    }
}
