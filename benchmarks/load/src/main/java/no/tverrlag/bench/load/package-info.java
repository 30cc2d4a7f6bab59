/** The load that every engine gets, and how one in a process of its own is told to take it. */
@NullMarked
package no.tverrlag.bench.load;

import org.jspecify.annotations.NullMarked;
