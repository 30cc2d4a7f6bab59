/** The reports about a person, and what became of each. */
@NullMarked
package no.tverrlag.referral.needreports;

import org.jspecify.annotations.NullMarked;
