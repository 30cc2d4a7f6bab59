/** The stored facts of referral-service and the table that names them. */
@NullMarked
package no.tverrlag.referral.events;

import org.jspecify.annotations.NullMarked;
