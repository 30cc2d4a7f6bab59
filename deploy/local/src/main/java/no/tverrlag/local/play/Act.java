package no.tverrlag.local.play;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a step can do, and where it is sent: always a POST.
 *
 * @param path with {@code {person}}, {@code {report}}, {@code {plan}}, … to be filled in
 * @param creates what comes to be, so that later steps can mean it; null: nothing that others name
 */
public record Act(String name, String service, String path, @Nullable String creates) {

    private static final Map<String, Act> ALL =
            Stream.of(
                            act("ReportNeed", "referral", "/need-reports", "report"),
                            onReport("AcknowledgeReport", "acknowledge"),
                            onReport("LinkDuplicate", "link-duplicate"),
                            onReport("AcceptForAssessment", "accept"),
                            onReport("DeclineReport", "decline"),
                            onReport("RedirectReport", "redirect"),
                            onReport("WithdrawReport", "withdraw"),
                            onReport("ConcludeAssessment", "conclude"),
                            onPerson("RecordRiskScore", "referral", "risk-scores"),
                            onPerson("RecordContribution", "referral", "contributions"),
                            onPerson("RecordPsfs", "referral", "psfs"),
                            onPerson("RecordIplos", "referral", "iplos"),
                            onPerson("GiveConsent", "team", "consents"),
                            onPerson("WithdrawConsent", "team", "consents/withdraw"),
                            onPerson("ProposeCoordinator", "team", "coordinator/propose"),
                            onPerson("AssignCoordinator", "team", "coordinator/assign"),
                            onPerson("AcceptRole", "team", "coordinator/accept"),
                            onPerson("DeclineRole", "team", "coordinator/decline"),
                            onPerson("EndCoordinator", "team", "coordinator/end"),
                            onPerson("FormTeam", "team", "team"),
                            onPerson("InviteMember", "team", "team/invitations"),
                            onPerson("AnswerInvitation", "team", "team/answer"),
                            onPerson("LeaveTeam", "team", "team/leave"),
                            onPerson("ScheduleMeeting", "team", "meetings").creating("meeting"),
                            onPerson("PublishAgenda", "team", "meetings/{meeting}/agenda"),
                            onPerson("RecordMeeting", "team", "meetings/{meeting}/record"),
                            onPerson("RaiseDisagreement", "team", "disagreements")
                                    .creating("disagreement"),
                            onPerson(
                                    "ResolveDisagreement",
                                    "team",
                                    "disagreements/{disagreement}/resolve"),
                            onPerson("RecordTransition", "team", "transitions"),
                            onPerson("BreakGlass", "team", "break-glass").creating("glass"),
                            onPerson("ReviewBreakGlass", "team", "break-glass/{glass}/review"),
                            onPerson("OpenPlan", "plan", "plans").creating("plan"),
                            onPlan("ProposeGoal", "goals"),
                            onPlan("AgreeGoal", "goals/{goal}/agree"),
                            onPlan("AddMeasure", "measures"),
                            onPlan("ActivatePlan", "activate"),
                            onPlan("EvaluateGoal", "goals/{goal}/evaluations"),
                            onPlan("ClosePlan", "close"))
                    .collect(Collectors.toUnmodifiableMap(Act::name, Function.identity()));

    static Optional<Act> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    static Act registerPerson() {
        return act("RegisterPerson", "referral", "/persons", "person");
    }

    /** An emergency is now, whenever the case is played. */
    boolean happensNow() {
        return name.equals("BreakGlass");
    }

    /** What the path wants filled in, in order. */
    List<String> variables() {
        return Arrays.stream(path.split("/", -1))
                .filter(piece -> piece.startsWith("{"))
                .map(piece -> piece.substring(1, piece.length() - 1))
                .toList();
    }

    private Act creating(String what) {
        return new Act(name, service, path, what);
    }

    private static Act onReport(String name, String rest) {
        return act(name, "referral", "/need-reports/{report}/" + rest, null);
    }

    private static Act onPerson(String name, String service, String rest) {
        return act(name, service, "/persons/{person}/" + rest, null);
    }

    private static Act onPlan(String name, String rest) {
        return act(name, "plan", "/plans/{plan}/" + rest, null);
    }

    private static Act act(String name, String service, String path, @Nullable String creates) {
        return new Act(name, service, path, creates);
    }
}
