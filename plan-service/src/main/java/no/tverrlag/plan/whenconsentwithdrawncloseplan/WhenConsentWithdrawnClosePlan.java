package no.tverrlag.plan.whenconsentwithdrawncloseplan;

import java.util.List;
import no.tverrlag.contracts.team.ConsentEnd;
import no.tverrlag.contracts.team.ConsentKind;
import no.tverrlag.contracts.team.ConsentWithdrawn;
import no.tverrlag.contracts.team.TeamMessage;
import no.tverrlag.kernel.Fact;

/** The reaction: a withdrawal of the consent to a plan leads to one command, all else to none. */
public final class WhenConsentWithdrawnClosePlan {

    private WhenConsentWithdrawnClosePlan() {}

    public static List<CloseRevokedPlan.Command> react(Fact<? extends TeamMessage> fact) {
        return fact.event() instanceof ConsentWithdrawn it && endsConsentToPlan(it)
                ? List.of(new CloseRevokedPlan.Command(it.person(), fact.position(), it.at()))
                : List.of();
    }

    private static boolean endsConsentToPlan(ConsentWithdrawn it) {
        return it.kind() == ConsentKind.PLAN && it.ended().stream().anyMatch(ConsentEnd::whole);
    }
}
