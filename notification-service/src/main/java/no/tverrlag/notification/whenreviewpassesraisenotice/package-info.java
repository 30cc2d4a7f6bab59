/** A review date that passes without an evaluation is told to the coordinator. */
@NullMarked
package no.tverrlag.notification.whenreviewpassesraisenotice;

import org.jspecify.annotations.NullMarked;
