/** The consent to the plan is withdrawn in team-service: the plan closes. */
@NullMarked
package no.tverrlag.plan.whenconsentwithdrawncloseplan;

import org.jspecify.annotations.NullMarked;
