package no.tverrlag.contracts.team;

import no.tverrlag.kernel.ActorRef;

/** One participant of a meeting. */
public record Attendance(ActorRef participant, AttendanceStatus status) {}
