package no.tverrlag.plan;

import static no.tverrlag.runtime.access.Standing.COORDINATOR;
import static no.tverrlag.runtime.access.Standing.MEMBER;
import static no.tverrlag.runtime.access.Standing.NEXT_OF_KIN;
import static no.tverrlag.runtime.access.Standing.PERSON;
import static no.tverrlag.runtime.access.Standing.REPRESENTATIVE;
import static no.tverrlag.runtime.access.Standing.UNIT;

import no.tverrlag.kernel.DataCategory;
import no.tverrlag.runtime.access.AccessTable;

/** Who may do what with a plan. */
public final class PlanAccess {

    public static final AccessTable TABLE =
            AccessTable.of("plan")
                    .command("POST /persons/{person}/plans", DataCategory.PLAN, COORDINATOR)
                    .command(
                            "POST /plans/{plan}/goals",
                            DataCategory.PLAN,
                            COORDINATOR,
                            PERSON,
                            REPRESENTATIVE,
                            MEMBER)
                    .command(
                            "POST /plans/{plan}/goals/{goal}/agree",
                            DataCategory.PLAN,
                            PERSON,
                            REPRESENTATIVE,
                            COORDINATOR)
                    .command(
                            "POST /plans/{plan}/goals/{goal}/evaluations",
                            DataCategory.PLAN,
                            COORDINATOR,
                            MEMBER)
                    .command("POST /plans/{plan}/measures", DataCategory.PLAN, COORDINATOR)
                    .command("POST /plans/{plan}/activate", DataCategory.PLAN, COORDINATOR)
                    .command("POST /plans/{plan}/close", DataCategory.PLAN, COORDINATOR)
                    .read(
                            "GET /persons/{person}/plan",
                            DataCategory.PLAN,
                            PERSON,
                            REPRESENTATIVE,
                            UNIT,
                            COORDINATOR,
                            MEMBER,
                            NEXT_OF_KIN)
                    .read(
                            "GET /plans/{plan}",
                            DataCategory.PLAN,
                            PERSON,
                            REPRESENTATIVE,
                            UNIT,
                            COORDINATOR,
                            MEMBER,
                            NEXT_OF_KIN)
                    .build();

    private PlanAccess() {}
}
