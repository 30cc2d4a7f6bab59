package no.tverrlag.team.events;

/** How facts change a person's protection; what is about anything else leaves it as it is. */
public final class Protections {

    private Protections() {}

    public static Protection evolve(Protection then, TeamEvent fact) {
        return switch (fact) {
            case ProtectionEvent it -> then.after(it);
            case ConsentEvent _,
                    CoordinatorEvent _,
                    MembershipEvent _,
                    MeetingEvent _,
                    DisagreementEvent _,
                    TransitionEvent _ ->
                    then;
        };
    }
}
