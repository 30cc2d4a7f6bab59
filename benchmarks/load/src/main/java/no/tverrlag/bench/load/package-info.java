/**
 * The load that every engine gets, how one in a process of its own is told to take it, on what it
 * is measured, and how figures are told.
 */
@NullMarked
package no.tverrlag.bench.load;

import org.jspecify.annotations.NullMarked;
