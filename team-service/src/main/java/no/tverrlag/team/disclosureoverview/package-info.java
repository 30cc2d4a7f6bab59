/** What child welfare was told, for who told it, who was told, and whom it is shown to. */
@NullMarked
package no.tverrlag.team.disclosureoverview;

import org.jspecify.annotations.NullMarked;
