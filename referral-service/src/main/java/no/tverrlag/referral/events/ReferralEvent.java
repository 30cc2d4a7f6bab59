package no.tverrlag.referral.events;

import java.time.Instant;
import no.tverrlag.kernel.PersonEvent;

/** A stored fact of referral-service. */
public sealed interface ReferralEvent extends PersonEvent
        permits PersonRegistered, ReportEvent, EvidenceEvent, KeepingEvent {

    /** When it was true. */
    Instant at();
}
