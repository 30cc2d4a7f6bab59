/** A fuzzer of the REST interfaces, driven by their OpenAPI documents. */
@NullMarked
package no.tverrlag.fuzz;

import org.jspecify.annotations.NullMarked;
