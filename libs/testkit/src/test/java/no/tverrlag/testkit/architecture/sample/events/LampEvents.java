package no.tverrlag.testkit.architecture.sample.events;

/** What happens to a lamp. */
public record LampEvents(String lamp) {}
