/** Which consents a person gave, and how far each still holds. */
@NullMarked
package no.tverrlag.team.consentoverview;

import org.jspecify.annotations.NullMarked;
