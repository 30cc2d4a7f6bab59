package no.tverrlag.slices;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Question;
import no.tverrlag.kernel.Refusal;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;

/** A domain of rooms with few seats, for the tests of the slices. */
final class Rooms {
    static final PersonId NORA = new PersonId("nora-1");

    private Rooms() {}

    sealed interface RoomEvent extends PersonEvent {}

    record SeatTaken(PersonId person, String room, Sealed name) implements RoomEvent {}

    record RoomClosed(PersonId person, String room) implements RoomEvent {}

    /** Version 1 called the room a door. */
    record RoomClosedV1(PersonId person, String door) {
        RoomClosed lifted() {
            return new RoomClosed(person, door);
        }
    }

    record Painted(PersonId person, String room) implements RoomEvent {}

    record Take(PersonId person, String room, int seats) {}

    record Close(PersonId person, String room) {}

    record Room(int taken, boolean closed) {}

    record Full(int seats) implements Refusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }

        @Override
        public String detail() {
            return "The room is full.";
        }
    }

    static final Catalogue<RoomEvent> CATALOGUE =
            Catalogue.of("rooms", RoomEvent.class)
                    .event("SeatTaken", SeatTaken.class, DataCategory.MEETING, e -> tags(e.room()))
                    .event(
                            "RoomClosed",
                            2,
                            RoomClosed.class,
                            DataCategory.PLAN,
                            e -> tags(e.room()))
                    .earlier("RoomClosed", 1, RoomClosedV1.class, RoomClosedV1::lifted)
                    .event("Painted", Painted.class, DataCategory.PLAN, e -> tags(e.room()))
                    .build();

    static final Catalogues CATALOGUES = new Catalogues(List.of(CATALOGUE));

    static final Slice<Take, Room, RoomEvent> TAKE = taking(Rooms::take);

    static final Slice<Close, Room, RoomEvent> CLOSE =
            new Slice<>(
                    "CloseRoom",
                    Set.of(SeatTaken.class, RoomClosed.class),
                    it -> tags(it.room()),
                    it -> new Room(0, false),
                    Rooms::evolve,
                    Rooms::close);

    static final Question<String, Room, RoomEvent> ROOM =
            new Question<>(
                    "Room",
                    Set.of(SeatTaken.class, RoomClosed.class),
                    Rooms::tags,
                    it -> new Room(0, false),
                    (room, fact) -> evolve(room, fact.event()));

    static Slice<Take, Room, RoomEvent> taking(
            BiFunction<Take, Room, Decision<RoomEvent, ? extends Refusal>> decide) {
        return new Slice<>(
                "TakeSeat",
                Set.of(SeatTaken.class),
                it -> tags(it.room()),
                it -> new Room(0, false),
                Rooms::evolve,
                decide);
    }

    static Decision<RoomEvent, Refusal> take(Take it, Room room) {
        return room.taken() < it.seats()
                ? Decision.append(seat(it.person(), it.room()))
                : Decision.refuse(new Full(it.seats()));
    }

    static SeatTaken seat(PersonId person, String room) {
        return new SeatTaken(person, room, Sealed.of("Kari Nordmann"));
    }

    /** Two facts at once if somebody sits there, so that a commit of two is seen too. */
    private static Decision<RoomEvent, Refusal> close(Close it, Room room) {
        if (room.closed()) {
            return Decision.nothing();
        }
        RoomClosed closed = new RoomClosed(it.person(), it.room());
        return room.taken() == 0
                ? Decision.append(closed)
                : Decision.append(closed, new Painted(it.person(), it.room()));
    }

    private static Room evolve(Room room, RoomEvent event) {
        return switch (event) {
            case SeatTaken _ -> new Room(room.taken() + 1, room.closed());
            case RoomClosed _ -> new Room(room.taken(), true);
            case Painted _ -> room;
        };
    }

    static List<Tag> tags(String room) {
        return List.of(Tag.of("room", room));
    }
}
