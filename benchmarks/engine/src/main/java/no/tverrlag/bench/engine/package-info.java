/** Measures the event store: each figure beside its baseline, in turns, in one run. */
@NullMarked
package no.tverrlag.bench.engine;

import org.jspecify.annotations.NullMarked;
