/** The stored facts of plan-service and the table of their names. */
@NullMarked
package no.tverrlag.plan.events;

import org.jspecify.annotations.NullMarked;
