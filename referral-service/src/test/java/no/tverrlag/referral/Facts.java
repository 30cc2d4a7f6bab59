package no.tverrlag.referral;

import java.util.ArrayList;
import java.util.List;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Envelope;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.LegalBasis;
import no.tverrlag.kernel.Question;
import no.tverrlag.kernel.Role;
import no.tverrlag.kernel.Tag;
import no.tverrlag.referral.events.ReferralCatalogue;
import no.tverrlag.referral.events.ReferralEvent;

/** Answers questions from facts, as the store does: by tag and type. */
public final class Facts {

    private Facts() {}

    public static <Q, V> V answer(
            Question<Q, V, ReferralEvent> question, Q about, ReferralEvent... facts) {
        return answer(question, about, List.of(), facts);
    }

    /** As above, of facts that were stored with more tags than they would be now. */
    public static <Q, V> V answer(
            Question<Q, V, ReferralEvent> question,
            Q about,
            List<Tag> more,
            ReferralEvent... facts) {
        V view = question.initial().apply(about);
        List<Tag> boundary = question.boundary().apply(about);
        long position = 0;
        for (ReferralEvent fact : facts) {
            position++;
            List<Tag> tags = new ArrayList<>(ReferralCatalogue.CATALOGUE.tagsOf(fact));
            tags.addAll(more);
            if (question.reads().contains(fact.getClass())
                    && tags.stream().anyMatch(boundary::contains)) {
                view = question.apply().apply(view, new Fact<>(fact, around(fact), position));
            }
        }
        return view;
    }

    private static Envelope around(ReferralEvent fact) {
        return new Envelope(
                "e",
                fact.person(),
                fact.at(),
                fact.at(),
                new Actor("somebody", Role.PRACTITIONER, null, null, null, null),
                "5530",
                "COC",
                LegalBasis.statute("any"),
                DataCategory.NEED_REPORT,
                "org",
                "c",
                "c",
                "c",
                "r");
    }
}
