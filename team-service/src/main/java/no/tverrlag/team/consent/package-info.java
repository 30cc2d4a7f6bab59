/** Consent is given, renewed and withdrawn. */
@NullMarked
package no.tverrlag.team.consent;

import org.jspecify.annotations.NullMarked;
