/** Who a person is: name, day of birth, language. */
@NullMarked
package no.tverrlag.referral.personidentity;

import org.jspecify.annotations.NullMarked;
