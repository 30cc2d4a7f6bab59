package no.tverrlag.notification.events;

/** What a notice can be about. */
public enum About {
    /**
     * A review date of an active plan has passed and no goal has been evaluated since shortly
     * before it.
     */
    REVIEW_OVERDUE
}
