package no.tverrlag.plan.events;

import java.time.LocalDate;

/** The days a plan covers, both included. */
public record Period(LocalDate from, LocalDate to) {}
