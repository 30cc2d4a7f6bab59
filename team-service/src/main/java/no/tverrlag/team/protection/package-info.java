/** Whom the person shuts out, and how a professional gets past that in an emergency. */
@NullMarked
package no.tverrlag.team.protection;

import org.jspecify.annotations.NullMarked;
