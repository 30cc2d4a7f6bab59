package no.tverrlag.testing.clear;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Party;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;

/**
 * Why a value may stand where it stands. Each holds for values of some types under the names that
 * are listed; a new name is nobody's until somebody has thought about it.
 */
enum Why {
    SEALED("**Encrypted** with the person's own key", Sealed.class::equals, ""),

    ID(
            "Opaque id: tells who or what only to those who may look it up",
            type -> type == String.class || type == PersonId.class,
            "disclosure allowed person report action plan goal measure evaluation meeting"
                + " disagreement transition consent block breakGlass contribution record hold"
                + " notice about cause primary replacedBy terms/renews ended/consent actor actorid"
                + " actorperson notification.NoticeRaised.v1:subject header:subject partitionkey"
                + " correlationid causationid commandid resource id traceparent recipient"
                + " facts/event"),

    STAFF(
            "Who works with it, or decides for the person: opaque id, sector, organisation. Who"
                    + " did what must stay on record",
            type -> type == ActorRef.class || type == Party.class,
            "disclosedBy releasedBy setBy activatedBy agreedBy appointedBy author blockedBy by"
                + " candidate coordinator endedBy evaluatedBy formedBy givenBy invitedBy liftedBy"
                + " member openedBy owner participants attendance/participant proposedBy"
                + " publishedBy raisedBy recipient recordedBy reporter resolvedBy responsible"
                + " reviewedBy scheduledBy withdrawnBy consentToReport/by personPreference/wanted"
                + " personPreference/obtainedBy terms/named ended/named party"),

    OFFICE(
            "Office and organisation of who did it, and the number that professionals are"
                    + " publicly registered by",
            type -> type == String.class || type.isEnum(),
            "role sector organisation hpr actorrole actorsector actororg actorhpr controller"),

    MUNICIPALITY(
            "Municipality: access is decided on it",
            String.class::equals,
            "municipality actormunicipality break-glass-of"),

    TIME(
            "When it was, holds, or is due: order, ends and keeping are decided on it",
            type -> type == Instant.class || type == LocalDate.class || type == String.class,
            "at when from until due dueAt start end agendaDeadline informedPersonAt reassessAt"
                    + " period/from period/to reviewDates target/due time recordedat"
                    + " consent-ends"),

    CODE(
            "One of a closed list, or yes and no: acts, access and replay are decided on it. It"
                    + " tells something about the health or life of somebody whose name is not"
                    + " there",
            type -> type.isEnum() || type == boolean.class || type == Boolean.class,
            "duty hidden level lapse about action category decision kind reason reasonCode cause"
                + " capacity status mode form categories recipients parties needAreas requested"
                + " outcome urgency identificationMethod reporterKind complaintInfoGiven"
                + " consentToReport/given eligible/longTerm eligible/coordinated direction"
                + " assistedBy tool band instrument target/instrument achievement change nextStep"
                + " lifeArea decisionStatus voice agreedByPerson personInvited attendance/status"
                + " sharingNeeded wasActive ownWish justified municipalityReady ended/recipients"
                + " ended/whole terms/capacity scores/variable sector byItself consent/kind"),

    NUMBER(
            "A number on a scale; what it is about is encrypted beside it, or is a code",
            type -> type == int.class || type == Integer.class,
            "score activities/score scores/value target/value"),

    REFERENCE(
            "Code or reference of limited shape: a statute, a version, a document or case that is"
                    + " kept elsewhere. May hold no national id",
            type -> type == String.class || type.isEnum(),
            "facts/type dutyBasis legalBasisVersion version variableSet scores/variable reference"
                    + " order terms/purpose terms/documentRef purpose basis operation basiskind"
                    + " basisref category specversion type source dataschema content-type keeping"
                    + " language"),

    POSITION(
            "Positions in the services' logs",
            type -> type == String.class || type == Long.class || type == long.class,
            "positions sequence consentKnownAt knownAt facts/position resumedAfter resumedAt"),

    BEFORE_1(
            "Only in facts of version 1, which are read but no longer written: the day of birth,"
                    + " and a keyed hash of the national id",
            type -> type == LocalDate.class || type == String.class,
            "referral.PersonRegistered.v1:born referral.PersonRegistered.v1:nationalIdHash");

    private final String words;
    private final Predicate<Class<?>> types;
    private final Set<String> names;

    Why(String words, Predicate<Class<?>> types, String names) {
        this.words = words;
        this.types = types;
        this.names = Set.of(names.split(" +"));
    }

    String words() {
        return words;
    }

    /**
     * Empty for what nobody has thought about yet.
     *
     * @param where it stands, such as {@code referral.PersonRegistered.v1}
     */
    static Optional<Why> of(Field field, String where) {
        return Stream.of(values()).filter(each -> each.covers(field, where)).findFirst();
    }

    private boolean covers(Field field, String where) {
        return types.test(field.type())
                && (this == SEALED
                        || names.contains(field.path())
                        || names.contains(where + ":" + field.path()));
    }
}
