/** The referral service. */
@NullMarked
package no.tverrlag.referral;

import org.jspecify.annotations.NullMarked;
