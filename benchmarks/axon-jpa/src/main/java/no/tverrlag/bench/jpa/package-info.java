/** Axon 5's JPA event storage under the load of the benchmarks. */
@NullMarked
package no.tverrlag.bench.jpa;

import org.jspecify.annotations.NullMarked;
