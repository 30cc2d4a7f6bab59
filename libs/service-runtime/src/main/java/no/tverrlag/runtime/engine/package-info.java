/** The service's engine: log, slices, answers. */
@NullMarked
package no.tverrlag.runtime.engine;

import org.jspecify.annotations.NullMarked;
