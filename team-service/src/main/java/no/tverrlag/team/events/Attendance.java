package no.tverrlag.team.events;

import no.tverrlag.kernel.ActorRef;

/** One participant of a meeting. */
public record Attendance(ActorRef participant, AttendanceStatus status) {}
