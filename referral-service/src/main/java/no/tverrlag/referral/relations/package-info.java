/** Who stands how to a person, for access. */
@NullMarked
package no.tverrlag.referral.relations;

import org.jspecify.annotations.NullMarked;
