package no.tverrlag.referral.events;

/** A fact about how what is known of the person is kept: how long, and from whom. */
public sealed interface KeepingEvent extends ReferralEvent
        permits LegalHoldPlaced, LegalHoldLifted, PersonErased, AddressProtectionSet {}
