package no.tverrlag.plan.sample;

/** A class of another service. */
public record Stranger(String name) {}
