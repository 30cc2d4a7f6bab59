package no.tverrlag.slices;

import java.util.OptionalLong;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.Slice;

/**
 * A command on its way to its slice.
 *
 * @param expected the position that the boundary's last event must have (If-Match), if the client
 *     said one
 */
public record Order<C, S, E extends PersonEvent>(
        Slice<C, S, E> slice, C command, Stamp stamp, OptionalLong expected) {}
