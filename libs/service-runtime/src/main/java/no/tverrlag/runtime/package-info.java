/** What every Quarkus service shares. */
@NullMarked
package no.tverrlag.runtime;

import org.jspecify.annotations.NullMarked;
