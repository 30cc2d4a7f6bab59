/** No consent to a plan holds any longer in team-service: the plan closes. */
@NullMarked
package no.tverrlag.plan.whenconsentlapsescloseplan;

import org.jspecify.annotations.NullMarked;
