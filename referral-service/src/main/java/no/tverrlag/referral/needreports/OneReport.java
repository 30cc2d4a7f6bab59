package no.tverrlag.referral.needreports;

import java.util.List;
import java.util.Optional;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.Question;
import no.tverrlag.referral.events.EvidenceEvent;
import no.tverrlag.referral.events.KeepingEvent;
import no.tverrlag.referral.events.NeedReported;
import no.tverrlag.referral.events.PersonRegistered;
import no.tverrlag.referral.events.ReferralCatalogue;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.events.ReportEvent;

/** One report by its id. */
public final class OneReport {

    public static final Question<String, Answer, ReferralEvent> QUESTION =
            new Question<>(
                    "OneReport",
                    ReportStory.READS,
                    report -> List.of(ReferralCatalogue.report(report)),
                    report -> new Answer(report, Optional.empty()),
                    OneReport::apply);

    private OneReport() {}

    /**
     * @param report the id asked for; facts of the reports that follow it carry its tag too
     */
    public record Answer(String report, Optional<ReportStory> story) {}

    static Answer apply(Answer then, Fact<ReferralEvent> fact) {
        return switch (fact.event()) {
            case NeedReported it when it.report().equals(then.report()) ->
                    new Answer(it.report(), Optional.of(new ReportStory(it, null, null, null)));
            case ReportEvent it when it.report().equals(then.report()) ->
                    new Answer(it.report(), then.story().map(story -> story.and(it)));
            case PersonRegistered _, ReportEvent _, EvidenceEvent _, KeepingEvent _ -> then;
        };
    }
}
