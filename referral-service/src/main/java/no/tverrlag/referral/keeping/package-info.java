/** How long what is known of a person is kept: legal holds, and erasure by order. */
@NullMarked
package no.tverrlag.referral.keeping;

import org.jspecify.annotations.NullMarked;
