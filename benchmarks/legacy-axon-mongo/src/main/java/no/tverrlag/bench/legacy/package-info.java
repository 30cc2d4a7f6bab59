/** The MongoDB event storage of Axon 4 under the load of the benchmarks. */
@NullMarked
package no.tverrlag.bench.legacy;

import org.jspecify.annotations.NullMarked;
