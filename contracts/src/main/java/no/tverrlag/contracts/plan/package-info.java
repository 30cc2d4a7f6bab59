/** What plan-service tells the others about the individual plan. */
@NullMarked
package no.tverrlag.contracts.plan;

import org.jspecify.annotations.NullMarked;
