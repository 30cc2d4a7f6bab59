package no.tverrlag.referral.outcome;

import no.tverrlag.referral.events.AssessmentConcluded;
import no.tverrlag.referral.events.ReportOutcome;

/** Why a report cannot go the way that the command says. */
public sealed interface ReportRefusal extends no.tverrlag.kernel.Refusal {

    /** The person has no such report. */
    record UnknownReport(String report) implements ReportRefusal, Unknown {
        @Override
        public String detail() {
            return "There is no such report.";
        }
    }

    /** Every report gets exactly one outcome, and this one has it. */
    record AlreadyHasOutcome(String report, ReportOutcome outcome)
            implements ReportRefusal, NotNow {
        @Override
        public String detail() {
            return "The report already has its outcome, "
                    + outcome
                    + "; a new need takes a new report.";
        }
    }

    /** The receipt was given, with another due time. */
    record AlreadyReceived(String report) implements ReportRefusal, NotNow {
        @Override
        public String detail() {
            return "The report was received before, with another dueAt.";
        }
    }

    /** Another report follows this one, so it cannot leave by itself. */
    record OthersFollow(String report) implements ReportRefusal, NotNow {
        @Override
        public String detail() {
            return "Another report was linked to this one as its duplicate; the coordinating unit"
                    + " has to decide it.";
        }
    }

    /** Somebody else reported this need. */
    record ReportOfAnother(String report) implements ReportRefusal, Forbidden {
        @Override
        public String detail() {
            return "Only the one who reported the need, the person or a representative may"
                    + " withdraw the report.";
        }
    }

    /** A report cannot be the duplicate of itself. */
    record DuplicateOfItself(String report) implements ReportRefusal, Impossible {
        @Override
        public String detail() {
            return "A report cannot be a duplicate of itself.";
        }
    }

    /** The person has no report by the id given as primary. */
    record UnknownPrimary(String primary) implements ReportRefusal, Unknown {
        @Override
        public String detail() {
            return "The person has no report by the id given as primary.";
        }
    }

    /** The primary is settled, so nobody would follow the need up. */
    record PrimaryIsSettled(String primary, ReportOutcome outcome)
            implements ReportRefusal, NotNow {
        @Override
        public String detail() {
            return "The report given as primary is settled already, "
                    + outcome
                    + "; link to one that waits or is being assessed.";
        }
    }

    /** One assessment of a person at a time. */
    record AssessmentAlreadyOpen(String report) implements ReportRefusal, NotNow {
        @Override
        public String detail() {
            return "The person is being assessed under another report; link this one to it as a"
                    + " duplicate.";
        }
    }

    /** Only a report that was accepted can be concluded. */
    record NotInAssessment(String report) implements ReportRefusal, NotNow {
        @Override
        public String detail() {
            return "The report was not accepted for assessment, so there is nothing to conclude.";
        }
    }

    /** An assessment is concluded once. */
    record AlreadyConcluded(String report) implements ReportRefusal, NotNow {
        @Override
        public String detail() {
            return "The assessment is concluded already.";
        }
    }

    /** A text is missing, blank or too long. */
    record UnfitText(String field, int limit) implements ReportRefusal, Impossible {
        @Override
        public String detail() {
            return "%s must hold 1 to %d characters.".formatted(field, limit);
        }
    }

    /** The reason OTHER says nothing by itself. */
    record ReasonNeedsText() implements ReportRefusal, Impossible {
        @Override
        public String detail() {
            return "The reason OTHER must be explained in text.";
        }
    }

    /** Due before it was asked for. */
    record DueBeforeAct() implements ReportRefusal, Impossible {
        @Override
        public String detail() {
            return "dueAt must be later than occurredAt.";
        }
    }

    /** Assessments are made by professionals, who have a sector. */
    record NotProfessional(String actor) implements ReportRefusal, Impossible {
        @Override
        public String detail() {
            return "The responsible one and all participants must be professionals, with their"
                    + " sector.";
        }
    }

    /** The conclusion says nothing. */
    record OutcomeMissing() implements ReportRefusal, Impossible {
        @Override
        public String detail() {
            return "A conclusion has at least one outcome; NO_ACTION is one.";
        }
    }

    /** These outcomes exclude each other. */
    record OutcomesExcludeEachOther(
            AssessmentConcluded.Outcome one, AssessmentConcluded.Outcome other)
            implements ReportRefusal, Impossible {
        @Override
        public String detail() {
            return one + " and " + other + " exclude each other.";
        }
    }

    /** Only needs that are long-term and coordinated give a right to this. */
    record NotEntitled(AssessmentConcluded.Outcome outcome) implements ReportRefusal, Impossible {
        @Override
        public String detail() {
            return outcome + " takes needs that are both long-term and coordinated.";
        }
    }

    /** Who has the right goes without it only by their own will. */
    record EntitledButWithout() implements ReportRefusal, Impossible {
        @Override
        public String detail() {
            return "The person has a right to a coordinator and a plan; a conclusion without them"
                    + " must hold personView.";
        }
    }

    /** A child coordinator is for those under age. */
    record NoLongerChild(int limit) implements ReportRefusal, Impossible {
        @Override
        public String detail() {
            return "A child coordinator is for persons under " + limit + " years.";
        }
    }

    /** The next look lies before this one. */
    record ReassessmentNotAhead() implements ReportRefusal, Impossible {
        @Override
        public String detail() {
            return "reassessAt must be later than occurredAt.";
        }
    }
}
