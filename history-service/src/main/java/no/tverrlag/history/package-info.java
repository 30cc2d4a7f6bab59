/** The history service. */
@NullMarked
package no.tverrlag.history;

import org.jspecify.annotations.NullMarked;
