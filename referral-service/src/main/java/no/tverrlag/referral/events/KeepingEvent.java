package no.tverrlag.referral.events;

/** A fact about how long what is known of the person is kept. */
public sealed interface KeepingEvent extends ReferralEvent
        permits LegalHoldPlaced, LegalHoldLifted, PersonErased {}
