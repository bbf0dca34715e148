package io.echolot.gateway.page.visit;

import io.echolot.contracts.ContractsJson;
import io.echolot.platform.secret.SignedTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Visits as they travel through a form: signed, so that nobody answers under another id. */
@ApplicationScoped
public class VisitTokens {

  /** Of a token in characters; below what the server takes of a form's field. */
  public static final int LONGEST = 240_000;

  private static final String PURPOSE = "visit";
  private static final String CLAIM = "visit";

  /** A page may stay open over a holiday. */
  private static final Duration VALID = Duration.ofDays(30);

  private final SignedTokens tokens;
  private final Clock clock;

  public VisitTokens(SignedTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  public String sign(String tenant, Visit visit) {
    String json = new String(ContractsJson.write(visit), StandardCharsets.UTF_8);
    return tokens.sign(PURPOSE, tenant, Map.of(CLAIM, json), clock.instant().plus(VALID));
  }

  /** The visit; empty if the token is forged, too old, or of another survey. */
  Optional<Visit> read(String tenant, String survey, String token) {
    return tokens
        .read(PURPOSE, tenant, token, clock.instant())
        .map(claims -> claims.get(CLAIM).toString().getBytes(StandardCharsets.UTF_8))
        .map(json -> ContractsJson.read(json, Visit.class))
        .filter(visit -> visit.survey().equals(survey));
  }
}
