/** The follow-up team is formed; members are invited, answer and leave. */
@NullMarked
package no.tverrlag.team.membership;

import org.jspecify.annotations.NullMarked;
