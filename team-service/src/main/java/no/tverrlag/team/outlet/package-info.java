/** Stored facts become public messages. */
@NullMarked
package no.tverrlag.team.outlet;

import org.jspecify.annotations.NullMarked;
