package no.tverrlag.testing.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.testing.Neighbour;
import no.tverrlag.testing.access.Cell.BlockState;
import no.tverrlag.testing.access.Cell.ConsentState;
import no.tverrlag.testing.access.Cell.Glass;
import no.tverrlag.testing.access.Cell.Tenant;

/** Scenes as a service hears of them from team-service and referral-service. */
public final class Told {
    private final Neighbour team = new Neighbour("team");
    private final Neighbour referral = new Neighbour("referral");
    private final BiFunction<PersonId, String, Map<String, String>> things;
    private final Supplier<PersonId> persons;
    private final boolean byReferral;
    private final Set<Who> all;

    /**
     * @param things makes what the paths name, for the person, once this header is awaited
     */
    public Told(BiFunction<PersonId, String, Map<String, String>> things) {
        this(
                () -> new PersonId(UUID.randomUUID().toString()),
                true,
                EnumSet.allOf(Who.class),
                things);
    }

    /**
     * @param persons new ones, as the service under test knows them
     * @param byReferral whether referral-service is a neighbour, and not the service itself
     * @param all who can be told of
     */
    public Told(
            Supplier<PersonId> persons,
            boolean byReferral,
            Set<Who> all,
            BiFunction<PersonId, String, Map<String, String>> things) {
        this.persons = persons;
        this.byReferral = byReferral;
        this.all = Set.copyOf(all);
        this.things = things;
    }

    /** A scene for each state, and each caller in those that concern them. */
    public List<Scene> scenes() {
        List<Scene> scenes = new ArrayList<>();
        EnumSet<Who> consenting = EnumSet.of(Who.MEMBER, Who.MEMBER_FROM_HOSPITAL, Who.KIN);
        EnumSet<Who> shutOut =
                EnumSet.of(Who.MEMBER, Who.COORDINATOR, Who.GUARDIAN, Who.KIN, Who.UNIT);
        EnumSet<Who> hurried = EnumSet.of(Who.STRANGER, Who.MEMBER, Who.ANOTHER_CITIZEN);

        Scene plain = scene("nothing consented to", all);
        scenes.add(plain);
        scenes.add(
                new Scene(
                        "another municipality",
                        plain.person(),
                        plain.things(),
                        plain.await(),
                        ConsentState.NONE,
                        Tenant.ANOTHER,
                        BlockState.NONE,
                        Glass.NONE,
                        EnumSet.of(Who.UNIT, Who.AUDITOR, Who.COORDINATOR)));
        scenes.add(
                scene("to the sector", consenting, Sayings.consent(ConsentState.TO_THE_SECTOR))
                        .with(ConsentState.TO_THE_SECTOR));
        scenes.add(
                scene(
                                "to the organisation",
                                consenting,
                                Sayings.consent(ConsentState.TO_THE_ORGANISATION))
                        .with(ConsentState.TO_THE_ORGANISATION));
        scenes.add(
                scene(
                                "to the individual",
                                consenting,
                                Sayings.consent(ConsentState.TO_THE_INDIVIDUAL))
                        .with(ConsentState.TO_THE_INDIVIDUAL));
        scenes.add(
                scene(
                                "withdrawn",
                                consenting,
                                Sayings.consent(ConsentState.TO_THE_INDIVIDUAL),
                                Sayings::withdrawn)
                        .with(ConsentState.WITHDRAWN));
        scenes.add(
                scene("expired", consenting, Sayings.consent(ConsentState.EXPIRED))
                        .with(ConsentState.EXPIRED));
        scenes.add(
                scene(
                                "shut out",
                                shutOut,
                                Sayings.consent(ConsentState.TO_THE_INDIVIDUAL),
                                person -> Sayings.blocks(person, shutOut))
                        .with(ConsentState.TO_THE_INDIVIDUAL)
                        .with(BlockState.THE_CALLER));
        scenes.add(
                scene("glass broken", hurried, person -> Sayings.glasses(person, hurried, false))
                        .with(Glass.OPEN));
        scenes.add(
                scene("glass over", hurried, person -> Sayings.glasses(person, hurried, true))
                        .with(Glass.OVER));
        return scenes;
    }

    /** What is said about a person beside who stands how to them. */
    interface Saying {
        List<? extends PersonEvent> about(PersonId person);
    }

    private Scene scene(String name, Set<Who> callers, Saying... sayings) {
        PersonId person = persons.get();
        long known = 0;
        for (PersonEvent each : byReferral ? Sayings.referral(person) : List.<PersonEvent>of()) {
            known = referral.publishes(each, Sayings.LONG_AGO);
        }
        long said = 0;
        for (PersonEvent each : Sayings.team(person)) {
            said = team.publishes(each, Sayings.LONG_AGO);
        }
        Map<String, String> made = things.apply(person, await(said, known));
        for (Saying saying : sayings) {
            for (PersonEvent each : saying.about(person)) {
                said = team.publishes(each, Sayings.LONG_AGO);
            }
        }
        return Scene.plain(name, person, made, await(said, known), callers);
    }

    private static String await(long team, long referral) {
        return "team=" + team + ", referral=" + referral;
    }
}
