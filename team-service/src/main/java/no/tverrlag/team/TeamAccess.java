package no.tverrlag.team;

import static no.tverrlag.runtime.access.Standing.ASSIGNED;
import static no.tverrlag.runtime.access.Standing.AUDITOR;
import static no.tverrlag.runtime.access.Standing.COORDINATOR;
import static no.tverrlag.runtime.access.Standing.DISCLOSER;
import static no.tverrlag.runtime.access.Standing.INVITED;
import static no.tverrlag.runtime.access.Standing.MEMBER;
import static no.tverrlag.runtime.access.Standing.NEXT_OF_KIN;
import static no.tverrlag.runtime.access.Standing.PERSON;
import static no.tverrlag.runtime.access.Standing.PRACTITIONER;
import static no.tverrlag.runtime.access.Standing.RECEIVER;
import static no.tverrlag.runtime.access.Standing.REPRESENTATIVE;
import static no.tverrlag.runtime.access.Standing.SPECIALIST;
import static no.tverrlag.runtime.access.Standing.UNIT;

import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Role;
import no.tverrlag.runtime.access.AccessTable;

/** Who may do what with consents, blocks, coordinator, team and meetings. */
public final class TeamAccess {

    public static final AccessTable TABLE =
            AccessTable.of("team")
                    .command(
                            "POST /persons/{person}/consents",
                            DataCategory.CONSENT,
                            PERSON,
                            REPRESENTATIVE,
                            UNIT,
                            COORDINATOR)
                    .command(
                            "POST /persons/{person}/consents/renew",
                            DataCategory.CONSENT,
                            PERSON,
                            REPRESENTATIVE,
                            UNIT,
                            COORDINATOR)
                    .command(
                            "POST /persons/{person}/consents/withdraw",
                            DataCategory.CONSENT,
                            PERSON,
                            REPRESENTATIVE,
                            UNIT,
                            COORDINATOR)
                    .read(
                            "GET /persons/{person}/consents",
                            DataCategory.CONSENT,
                            PERSON,
                            REPRESENTATIVE,
                            UNIT,
                            COORDINATOR,
                            MEMBER)
                    .command(
                            "POST /persons/{person}/access-blocks",
                            DataCategory.CONSENT,
                            PERSON,
                            REPRESENTATIVE,
                            UNIT)
                    .command(
                            "POST /persons/{person}/access-blocks/{block}/lift",
                            DataCategory.CONSENT,
                            PERSON,
                            REPRESENTATIVE,
                            UNIT)
                    .read(
                            "GET /persons/{person}/access-blocks",
                            DataCategory.CONSENT,
                            PERSON,
                            REPRESENTATIVE,
                            UNIT)
                    .command(
                            "POST /persons/{person}/break-glass",
                            DataCategory.ACCESS_LOG,
                            PRACTITIONER)
                    .command(
                            "POST /persons/{person}/break-glass/{glass}/review",
                            DataCategory.ACCESS_LOG,
                            UNIT)
                    .read(
                            "GET /persons/{person}/break-glass",
                            DataCategory.ACCESS_LOG,
                            PERSON,
                            REPRESENTATIVE,
                            UNIT,
                            AUDITOR)
                    .command(
                            "POST /persons/{person}/disclosures",
                            DataCategory.ACCESS_LOG,
                            PRACTITIONER,
                            UNIT)
                    .command(
                            "POST /persons/{person}/disclosures/{disclosure}/release",
                            DataCategory.ACCESS_LOG,
                            RECEIVER)
                    .read(
                            "GET /persons/{person}/disclosures",
                            DataCategory.ACCESS_LOG,
                            PERSON,
                            REPRESENTATIVE,
                            DISCLOSER,
                            RECEIVER,
                            AUDITOR)
                    .list("GET /break-glass", DataCategory.ACCESS_LOG, Role.COORDINATING_UNIT)
                    .command("POST /persons/{person}/coordinator/propose", DataCategory.TEAM, UNIT)
                    .command("POST /persons/{person}/coordinator/assign", DataCategory.TEAM, UNIT)
                    .command(
                            "POST /persons/{person}/coordinator/accept",
                            DataCategory.TEAM,
                            ASSIGNED,
                            COORDINATOR)
                    .command(
                            "POST /persons/{person}/coordinator/decline",
                            DataCategory.TEAM,
                            ASSIGNED,
                            COORDINATOR)
                    .command("POST /persons/{person}/coordinator/end", DataCategory.TEAM, UNIT)
                    .command("POST /persons/{person}/team", DataCategory.TEAM, COORDINATOR, UNIT)
                    .command(
                            "POST /persons/{person}/team/invitations",
                            DataCategory.TEAM,
                            COORDINATOR,
                            UNIT)
                    .command(
                            "POST /persons/{person}/team/answer",
                            DataCategory.TEAM,
                            INVITED,
                            MEMBER)
                    .command(
                            "POST /persons/{person}/team/leave",
                            DataCategory.TEAM,
                            COORDINATOR,
                            UNIT,
                            MEMBER)
                    .command(
                            "POST /persons/{person}/meetings",
                            DataCategory.MEETING,
                            COORDINATOR,
                            UNIT)
                    .command(
                            "POST /persons/{person}/meetings/{meeting}/agenda",
                            DataCategory.MEETING,
                            COORDINATOR,
                            UNIT)
                    .command(
                            "POST /persons/{person}/meetings/{meeting}/record",
                            DataCategory.MEETING,
                            COORDINATOR,
                            UNIT)
                    .command(
                            "POST /persons/{person}/disagreements",
                            DataCategory.TEAM,
                            MEMBER,
                            COORDINATOR,
                            UNIT)
                    .command(
                            "POST /persons/{person}/disagreements/{disagreement}/resolve",
                            DataCategory.TEAM,
                            UNIT)
                    .command(
                            "POST /persons/{person}/transitions",
                            DataCategory.TRANSITION,
                            SPECIALIST,
                            UNIT,
                            COORDINATOR)
                    .read(
                            "GET /persons/{person}/team",
                            DataCategory.TEAM,
                            PERSON,
                            REPRESENTATIVE,
                            UNIT,
                            COORDINATOR,
                            MEMBER,
                            NEXT_OF_KIN)
                    .build();

    private TeamAccess() {}
}
