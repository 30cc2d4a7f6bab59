/** What other services publish comes in here. */
@NullMarked
package no.tverrlag.team.intake;

import org.jspecify.annotations.NullMarked;
