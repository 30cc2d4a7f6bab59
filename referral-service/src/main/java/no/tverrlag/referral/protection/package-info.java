/** Where a person is, is kept from whoever need not know. */
@NullMarked
package no.tverrlag.referral.protection;

import org.jspecify.annotations.NullMarked;
