package no.tverrlag.referral.assessment;

import static no.tverrlag.kernel.Decision.append;
import static no.tverrlag.kernel.Decision.refuse;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.referral.events.AssessmentConcluded;
import no.tverrlag.referral.events.EvidenceEvent;
import no.tverrlag.referral.events.KeepingEvent;
import no.tverrlag.referral.events.NeedAcceptedForAssessment;
import no.tverrlag.referral.events.PersonRegistered;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.events.ReportEvent;
import org.jspecify.annotations.Nullable;

/**
 * The assessment of the person that is open, if one is; what all contributions need.
 *
 * @param report the report it was opened for
 * @param participants ids of those who take part
 */
record OpenAssessment(PersonId person, @Nullable String report, Set<String> participants) {

    static final Set<Class<? extends ReferralEvent>> READS =
            Set.of(NeedAcceptedForAssessment.class, AssessmentConcluded.class);

    static OpenAssessment none(PersonId person) {
        return new OpenAssessment(person, null, Set.of());
    }

    /**
     * Refuses where none is open, where somebody from outside of it speaks, or something is wrong;
     * otherwise asks for the fact.
     */
    Decision<ReferralEvent, AssessmentRefusal> unless(
            Author author, Optional<AssessmentRefusal> flaw, Function<String, ReferralEvent> fact) {
        if (report == null) {
            return refuse(new AssessmentRefusal.NoOpenAssessment(person));
        }
        if (!author.unit() && !participants.contains(author.who().id())) {
            return refuse(new AssessmentRefusal.NotParticipating(person));
        }
        return flaw.map(Decision::<ReferralEvent, AssessmentRefusal>refuse)
                .orElseGet(() -> append(fact.apply(report)));
    }

    private static OpenAssessment of(NeedAcceptedForAssessment it) {
        Set<String> participants =
                Stream.concat(Stream.of(it.responsible()), it.participants().stream())
                        .map(ActorRef::id)
                        .collect(Collectors.toUnmodifiableSet());
        return new OpenAssessment(it.person(), it.report(), participants);
    }

    static OpenAssessment evolve(OpenAssessment then, ReferralEvent fact) {
        return switch (fact) {
            case NeedAcceptedForAssessment it when it.person().equals(then.person()) -> of(it);
            case AssessmentConcluded it when it.report().equals(then.report()) ->
                    none(then.person());
            case PersonRegistered _, ReportEvent _, EvidenceEvent _, KeepingEvent _ -> then;
        };
    }
}
