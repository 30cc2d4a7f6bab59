package no.tverrlag.kernel;

/**
 * An event with everything known about it.
 *
 * @param position its place in the source's store, gapless and in commit order
 */
public record Fact<E>(E event, Envelope envelope, long position) {}
