/** Whole cases through all processes. */
@NullMarked
package no.tverrlag.journeys;

import org.jspecify.annotations.NullMarked;
