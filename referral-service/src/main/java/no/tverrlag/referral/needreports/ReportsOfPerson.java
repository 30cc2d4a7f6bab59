package no.tverrlag.referral.needreports;

import java.util.List;
import java.util.stream.Stream;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Question;
import no.tverrlag.kernel.Tag;
import no.tverrlag.referral.events.EvidenceEvent;
import no.tverrlag.referral.events.KeepingEvent;
import no.tverrlag.referral.events.NeedReported;
import no.tverrlag.referral.events.PersonRegistered;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.events.ReportEvent;

/** All reports about a person, in the order they were recorded. */
public final class ReportsOfPerson {

    public static final Question<PersonId, List<ReportStory>, ReferralEvent> QUESTION =
            new Question<>(
                    "ReportsOfPerson",
                    ReportStory.READS,
                    person -> List.of(Tag.of("person", person)),
                    _ -> List.of(),
                    ReportsOfPerson::apply);

    private ReportsOfPerson() {}

    static List<ReportStory> apply(List<ReportStory> then, Fact<ReferralEvent> fact) {
        return switch (fact.event()) {
            case NeedReported it ->
                    Stream.concat(then.stream(), Stream.of(new ReportStory(it, null, null, null)))
                            .toList();
            case ReportEvent it ->
                    then.stream()
                            .map(
                                    story ->
                                            story.reported().report().equals(it.report())
                                                    ? story.and(it)
                                                    : story)
                            .toList();
            case PersonRegistered _, EvidenceEvent _, KeepingEvent _ -> then;
        };
    }
}
