package no.tverrlag.referral.assessmentofperson;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;
import no.tverrlag.referral.events.AssessmentContributionRecorded;
import no.tverrlag.referral.events.NeedAcceptedForAssessment;
import no.tverrlag.referral.events.RiskScoreRecorded;
import no.tverrlag.referral.events.WhatMattersRecorded;
import org.jspecify.annotations.Nullable;

/** A person's assessment as it goes over the wire; what was erased is left out. */
public record AssessmentBody(
        @Nullable Opened assessment,
        List<Contribution> contributions,
        List<Psfs> psfs,
        List<Iplos> iplos,
        List<RiskScore> riskScores) {

    /** The newest assessment. */
    public record Opened(
            String report,
            boolean open,
            ActorRef responsible,
            List<ActorRef> participants,
            @Nullable Instant dueAt,
            Instant at) {}

    /** What one sector sees. */
    public record Contribution(
            String id,
            String report,
            Sector sector,
            ActorRef author,
            List<String> needs,
            List<String> resources,
            Instant at) {}

    /** One filling-in; {@code ability} and {@code mean} are turned so that 10 is no problem. */
    public record Psfs(
            String id,
            String report,
            WhatMattersRecorded.Direction direction,
            WhatMattersRecorded.AssistedBy assistedBy,
            List<Activity> activities,
            BigDecimal mean,
            WhatMatters.@Nullable Change change,
            ActorRef by,
            Instant at) {}

    /** One activity; {@code score} as it stands on the form. */
    public record Activity(
            @Nullable String name, int score, int ability, WhatMatters.@Nullable Change change) {}

    /** One scoring of functions, and what moved since the one before. */
    public record Iplos(
            String id,
            String report,
            String variableSet,
            Map<String, Integer> variables,
            List<Move> moved,
            ActorRef by,
            Instant at) {}

    /** One variable that moved. */
    public record Move(
            String variable, int from, int to, boolean improved, boolean crossedAssistance) {}

    /** A risk tool's advice. */
    public record RiskScore(
            String id,
            RiskScoreRecorded.Tool tool,
            String version,
            int score,
            RiskScoreRecorded.Band band,
            ActorRef by,
            Instant at) {}

    static AssessmentBody of(AssessmentOfPerson view) {
        NeedAcceptedForAssessment accepted = view.accepted();
        return new AssessmentBody(
                accepted == null ? null : opened(accepted, view.conclusion() == null),
                view.contributions().stream().map(AssessmentBody::contribution).toList(),
                view.whatMatters().stream().map(AssessmentBody::psfs).toList(),
                view.functioning().stream().map(AssessmentBody::iplos).toList(),
                view.riskScores().stream().map(AssessmentBody::riskScore).toList());
    }

    private static Opened opened(NeedAcceptedForAssessment it, boolean open) {
        return new Opened(
                it.report(), open, it.responsible(), it.participants(), it.dueAt(), it.at());
    }

    private static Contribution contribution(AssessmentContributionRecorded it) {
        return new Contribution(
                it.contribution(),
                it.report(),
                it.sector(),
                it.author(),
                readable(it.needs()),
                readable(it.resources()),
                it.at());
    }

    private static Psfs psfs(WhatMatters it) {
        return new Psfs(
                it.recorded().record(),
                it.recorded().report(),
                it.recorded().direction(),
                it.recorded().assistedBy(),
                it.activities().stream().map(AssessmentBody::activity).toList(),
                it.mean(),
                it.change(),
                it.recorded().by(),
                it.recorded().at());
    }

    private static Activity activity(WhatMatters.Activity it) {
        return new Activity(it.name().text().orElse(null), it.written(), it.ability(), it.change());
    }

    private static Iplos iplos(Functioning it) {
        Map<String, Integer> variables = new LinkedHashMap<>();
        it.recorded()
                .scores()
                .forEach(score -> variables.put(score.variable().wireName(), score.value()));
        return new Iplos(
                it.recorded().record(),
                it.recorded().report(),
                it.recorded().variableSet(),
                variables,
                it.moved().stream().map(AssessmentBody::move).toList(),
                it.recorded().by(),
                it.recorded().at());
    }

    private static Move move(Functioning.Move it) {
        return new Move(
                it.variable().wireName(),
                it.from(),
                it.to(),
                it.improved(),
                it.crossedAssistance());
    }

    private static RiskScore riskScore(RiskScoreRecorded it) {
        return new RiskScore(
                it.record(), it.tool(), it.version(), it.score(), it.band(), it.by(), it.at());
    }

    private static List<String> readable(List<Sealed> lines) {
        return lines.stream().flatMap(line -> line.text().stream()).toList();
    }
}
