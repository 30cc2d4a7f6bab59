package no.tverrlag.team.meeting;

import java.time.Instant;
import no.tverrlag.kernel.Refusal;

/** What stands in the way of a meeting. */
public sealed interface MeetingRefusal extends Refusal {

    /** The meeting does not exist, or is another person's. */
    record UnknownMeeting(String meeting) implements MeetingRefusal, Unknown {
        @Override
        public String detail() {
            return "No such meeting of this person.";
        }
    }

    /** A meeting without the person has a reason. */
    record ExclusionReasonMissing() implements MeetingRefusal, Impossible {
        @Override
        public String detail() {
            return "The person is invited by default: give exclusionReason for a meeting without"
                    + " them.";
        }
    }

    /** An agenda after the meeting helps nobody. */
    record AgendaDeadlineAfterMeeting(Instant when) implements MeetingRefusal, Impossible {
        @Override
        public String detail() {
            return "The agenda is due before the meeting.";
        }
    }

    /** An agenda says something. */
    record AgendaEmpty() implements MeetingRefusal, Impossible {
        @Override
        public String detail() {
            return "An agenda has at least one item, and no empty ones.";
        }
    }

    /** The agenda is sent in advance. */
    record MeetingHasBegun(Instant when) implements MeetingRefusal, NotNow {
        @Override
        public String detail() {
            return "The meeting has begun, so its agenda stands.";
        }
    }

    /** Only what took place is recorded. */
    record MeetingNotBegun(Instant when) implements MeetingRefusal, Impossible {
        @Override
        public String detail() {
            return "The meeting had not begun at that time.";
        }
    }

    /** A meeting is recorded once. */
    record MeetingAlreadyRecorded() implements MeetingRefusal, NotNow {
        @Override
        public String detail() {
            return "The meeting is recorded already.";
        }
    }

    /** A meeting has participants. */
    record AttendanceMissing() implements MeetingRefusal, Impossible {
        @Override
        public String detail() {
            return "Say who took part, and how.";
        }
    }

    /** One status for each. */
    record ParticipantNamedTwice() implements MeetingRefusal, Impossible {
        @Override
        public String detail() {
            return "Name each participant once.";
        }
    }

    /** An action says what to do. */
    record ActionTextMissing() implements MeetingRefusal, Impossible {
        @Override
        public String detail() {
            return "Say what is to be done.";
        }
    }

    /** A text is longer than the purpose can need. */
    record TextTooLong(int limit) implements MeetingRefusal, Impossible {
        @Override
        public String detail() {
            return "A text is longer than "
                    + limit
                    + " characters; keep to what the purpose needs.";
        }
    }
}
