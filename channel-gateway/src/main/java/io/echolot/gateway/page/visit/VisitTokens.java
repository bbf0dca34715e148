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
  static final int LONGEST = 240_000;

  private static final String PURPOSE = "visit";
  private static final String CLAIM = "visit";
  private static final String KEY = "key";

  /** A page may stay open over a holiday. */
  private static final Duration VALID = Duration.ofDays(30);

  private final SignedTokens tokens;
  private final Clock clock;

  public VisitTokens(SignedTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * A visit and the key by which it began.
   *
   * @param key the publishable key; empty in a form of a gateway that didn't sign it yet
   */
  public record Signed(Visit visit, String key) {

    /** Whether it may go on by that key; another one's page has its own forms. */
    public boolean isBy(String publishableKey) {
      return key.isEmpty() || key.equals(publishableKey);
    }
  }

  /**
   * A visit for a form.
   *
   * @param key the publishable key of the page
   */
  public String sign(String tenant, String key, Visit visit) {
    String json = new String(ContractsJson.write(visit), StandardCharsets.UTF_8);
    return tokens.sign(PURPOSE, tenant, Map.of(CLAIM, json, KEY, key), clock.instant().plus(VALID));
  }

  /**
   * Whether a visit has outgrown the form that is to carry it.
   *
   * @param key the publishable key of the page
   */
  public boolean isTooLong(String tenant, String key, Visit visit) {
    return sign(tenant, key, visit).length() > LONGEST;
  }

  /** The visit; empty if the token is forged, too old, or of another survey. */
  Optional<Signed> read(String tenant, String survey, String token) {
    return tokens
        .read(PURPOSE, tenant, token, clock.instant())
        .map(VisitTokens::signed)
        .filter(signed -> signed.visit().survey().equals(survey));
  }

  private static Signed signed(Map<String, Object> claims) {
    byte[] json = claims.get(CLAIM).toString().getBytes(StandardCharsets.UTF_8);
    return new Signed(
        ContractsJson.read(json, Visit.class), claims.getOrDefault(KEY, "").toString());
  }
}
