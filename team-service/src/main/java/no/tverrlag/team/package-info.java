/** The team service. */
@NullMarked
package no.tverrlag.team;

import org.jspecify.annotations.NullMarked;
