package io.echolot.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every service refuses, whoever sends it. */
public interface HostileCallsContract {

  /** Where the service is. */
  URI service();

  /** A call that wants somebody's token, e.g. {@code /v1/scores}. */
  String guarded();

  /** With whose token an address is called. */
  default String token(String path) {
    return Tokens.of("anna");
  }

  /** The token of somebody who may call an address, so that a body is looked at. */
  default String allowed(String path) {
    return token(path);
  }

  /** Calls that go on, each a whole request as {@link RunningRequests#leaks} takes it. */
  default Map<String, String> streams() {
    return Map.of();
  }

  /**
   * How paths begin whose bodies a provider makes, which sends what is refused again and again;
   * empty if there are none.
   */
  default String providers() {
    return "";
  }

  private static String document() throws IOException {
    try (InputStream json =
        URI.create(Management.url("/q/openapi?format=json")).toURL().openStream()) {
      return new String(json.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  default void everyCallHasAnAnswerWhateverIsSent() throws IOException {
    assertThat(HostileCalls.flaws(service(), this::token, document())).isEmpty();
  }

  @Test
  default void whatIsNoTokenIsRefused() {
    assertThat(BadTokens.taken(service().resolve(guarded()))).isEmpty();
  }

  @Test
  default void whatIsTooLargeIsRefusedByAProblem() {
    assertThat(LargeCalls.flaws(service().resolve(guarded()), token(guarded()))).isEmpty();
  }

  @Test
  default void noCallIsLeftRunning() {
    assertThat(RunningRequests.leaks(service(), streams())).isEmpty();
  }

  @Test
  default void whatIsNoCallIsRefusedByAProblem() throws IOException {
    assertThat(NoSuchCalls.flaws(service(), document())).isEmpty();
  }

  @Test
  default void aMemberThatStandsTwiceIsRefused() throws IOException {
    assertThat(DoubledMembers.taken(service(), this::allowed, document()))
        .filteredOn(call -> providers().isEmpty() || !call.contains(" " + providers()))
        .isEmpty();
  }
}
