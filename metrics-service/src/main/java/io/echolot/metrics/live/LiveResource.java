package io.echolot.metrics.live;

import io.echolot.metrics.unit.VisibleUnits;
import io.echolot.platform.http.LiveEnd;
import io.echolot.platform.tenant.CurrentTenant;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Tells a browser when to look again. */
@Path("/v1/live")
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Scores")
public class LiveResource {

  /** Many changes within that time are one event. */
  private static final Duration TICK = Duration.ofMillis(200);

  /** Proxies end a connection on which nothing is said, most of them after a minute. */
  private static final long SILENT_TICKS = 100;

  private final LiveChanges changes;
  private final CurrentTenant tenant;
  private final VisibleUnits units;
  private final Clock clock;
  private final LiveEnd end;

  public LiveResource(
      LiveChanges changes, CurrentTenant tenant, VisibleUnits units, Clock clock, LiveEnd end) {
    this.changes = changes;
    this.tenant = tenant;
    this.units = units;
    this.clock = clock;
    this.end = end;
  }

  /**
   * What an event says.
   *
   * @param at when it was sent
   */
  public record Changed(Instant at) {}

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      summary =
          "Server-sent events: ping at once, scores when something changed, ping when nothing did for 20 s",
      description =
          "With unit, which may hold several separated by commas: when something changed there or"
              + " below. Whoever is limited to units hears of theirs alone.")
  public Multi<OutboundSseEvent> follow(
      @Context Sse sse,
      @Context UriInfo uri,
      @Parameter(example = "north") @RestQuery Optional<String> unit) {
    LongSupplier count = count(asked(unit, uri));
    AtomicLong seen = new AtomicLong(count.getAsLong());
    // Who comes hears something at once: a browser knows only then that it is connected.
    AtomicLong silent = new AtomicLong(SILENT_TICKS);
    return Multi.createFrom()
        .ticks()
        .every(TICK)
        .onOverflow()
        .drop()
        .select()
        .first(tick -> !end.hasCome())
        .map(tick -> event(count, seen, silent))
        .filter(Optional::isPresent)
        .map(name -> event(sse, name.get()));
  }

  /** An empty parameter isn't one to the framework; to us it is what speaks of no unit. */
  private static Optional<String> asked(Optional<String> given, UriInfo uri) {
    return given.or(() -> Optional.ofNullable(uri.getQueryParameters().getFirst("unit")));
  }

  private LongSupplier count(Optional<String> unit) {
    String whose = tenant.id();
    Set<String> asked =
        unit.map(keys -> new LinkedHashSet<>(List.of(keys.split(",", -1))))
            .orElseGet(LinkedHashSet::new);
    Supplier<Optional<Set<String>>> heard = units.following(asked);
    return () -> changes.of(whose, heard);
  }

  private static Optional<String> event(LongSupplier count, AtomicLong seen, AtomicLong silent) {
    long now = count.getAsLong();
    if (seen.getAndSet(now) != now) {
      silent.set(0);
      return Optional.of("scores");
    }
    if (silent.incrementAndGet() >= SILENT_TICKS) {
      silent.set(0);
      return Optional.of("ping");
    }
    return Optional.empty();
  }

  private OutboundSseEvent event(Sse sse, String name) {
    return sse.newEventBuilder()
        .name(name)
        .mediaType(MediaType.APPLICATION_JSON_TYPE)
        .data(Changed.class, new Changed(clock.instant()))
        .build();
  }
}
