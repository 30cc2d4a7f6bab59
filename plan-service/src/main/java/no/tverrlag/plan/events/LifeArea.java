package no.tverrlag.plan.events;

/** The part of life that a goal is about. */
public enum LifeArea {
    HEALTH,
    MENTAL_HEALTH,
    DAILY_LIFE,
    SCHOOL,
    EDUCATION,
    WORK,
    FAMILY,
    HOUSING,
    LEISURE,
    SOCIAL,
    ECONOMY,
    OTHER
}
