/** Which blocks hold, and which emergency accesses there were. */
@NullMarked
package no.tverrlag.team.protectionoverview;

import org.jspecify.annotations.NullMarked;
