package no.tverrlag.team.events;

import no.tverrlag.team.events.ProtectionEvent.BreakGlassOpened;
import no.tverrlag.team.events.ProtectionEvent.BreakGlassReviewed;
import org.jspecify.annotations.Nullable;

/** One emergency access, and how it was judged; null until it was. */
public record Glass(BreakGlassOpened opened, @Nullable BreakGlassReviewed reviewed) {}
