package no.tverrlag.referral;

import static no.tverrlag.runtime.access.Standing.ASSESSOR;
import static no.tverrlag.runtime.access.Standing.AUDITOR;
import static no.tverrlag.runtime.access.Standing.COORDINATOR;
import static no.tverrlag.runtime.access.Standing.MEMBER;
import static no.tverrlag.runtime.access.Standing.NEXT_OF_KIN;
import static no.tverrlag.runtime.access.Standing.OPERATOR;
import static no.tverrlag.runtime.access.Standing.PERSON;
import static no.tverrlag.runtime.access.Standing.PRACTITIONER;
import static no.tverrlag.runtime.access.Standing.REPORTER;
import static no.tverrlag.runtime.access.Standing.REPRESENTATIVE;
import static no.tverrlag.runtime.access.Standing.UNIT;

import no.tverrlag.kernel.DataCategory;
import no.tverrlag.runtime.access.AccessTable;
import no.tverrlag.runtime.access.Standing;

/** Who may do what with persons, reports of need and assessments. */
public final class ReferralAccess {

    /** Who reads the case as referral-service has it. */
    private static final Standing[] READERS = {
        UNIT, ASSESSOR, PERSON, REPRESENTATIVE, COORDINATOR, MEMBER
    };

    public static final AccessTable TABLE =
            AccessTable.of("referral")
                    .command("POST /persons", DataCategory.IDENTITY, PRACTITIONER, UNIT)
                    .read("GET /persons/{person}", DataCategory.IDENTITY, READERS)
                    .command(
                            "POST /need-reports",
                            DataCategory.NEED_REPORT,
                            PRACTITIONER,
                            PERSON,
                            REPRESENTATIVE,
                            NEXT_OF_KIN,
                            UNIT)
                    .command(
                            "POST /need-reports/{report}/acknowledge",
                            DataCategory.NEED_REPORT,
                            UNIT)
                    .command(
                            "POST /need-reports/{report}/link-duplicate",
                            DataCategory.NEED_REPORT,
                            UNIT)
                    .command("POST /need-reports/{report}/accept", DataCategory.ASSESSMENT, UNIT)
                    .command("POST /need-reports/{report}/decline", DataCategory.NEED_REPORT, UNIT)
                    .command("POST /need-reports/{report}/redirect", DataCategory.NEED_REPORT, UNIT)
                    .command(
                            "POST /need-reports/{report}/withdraw",
                            DataCategory.NEED_REPORT,
                            REPORTER,
                            PERSON,
                            REPRESENTATIVE)
                    .command("POST /need-reports/{report}/conclude", DataCategory.ASSESSMENT, UNIT)
                    .command(
                            "POST /persons/{person}/risk-scores",
                            DataCategory.ASSESSMENT,
                            PRACTITIONER)
                    .command(
                            "POST /persons/{person}/contributions",
                            DataCategory.ASSESSMENT,
                            ASSESSOR,
                            UNIT)
                    .command("POST /persons/{person}/psfs", DataCategory.ASSESSMENT, ASSESSOR, UNIT)
                    .command(
                            "POST /persons/{person}/iplos", DataCategory.ASSESSMENT, ASSESSOR, UNIT)
                    .read("GET /need-reports/{report}", DataCategory.NEED_REPORT, READERS)
                    .read("GET /persons/{person}/need-reports", DataCategory.NEED_REPORT, READERS)
                    .read("GET /persons/{person}/assessment", DataCategory.ASSESSMENT, READERS)
                    .command("POST /persons/{person}/legal-holds", DataCategory.IDENTITY, UNIT)
                    .command(
                            "POST /persons/{person}/legal-holds/{hold}/lift",
                            DataCategory.IDENTITY,
                            UNIT)
                    .command(
                            "POST /persons/{person}/address-protection",
                            DataCategory.IDENTITY,
                            UNIT)
                    .command("POST /persons/{person}/erase", DataCategory.IDENTITY, OPERATOR)
                    .read(
                            "GET /persons/{person}/keeping",
                            DataCategory.IDENTITY,
                            UNIT,
                            OPERATOR,
                            AUDITOR,
                            PERSON,
                            REPRESENTATIVE)
                    .build();

    private ReferralAccess() {}
}
