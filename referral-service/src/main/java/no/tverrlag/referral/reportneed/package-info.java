/** Somebody tells the coordinating unit of a need. */
@NullMarked
package no.tverrlag.referral.reportneed;

import org.jspecify.annotations.NullMarked;
