package io.echolot.gateway.link;

import io.echolot.contracts.Instants;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.gateway.published.PublishedSurveys;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes short links. */
@ApplicationScoped
class Links {

  /** Without characters that look or sound like another. */
  private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

  /** 31^8 codes: a guess among a million links finds one in 850,000 tries. */
  private static final int LENGTH = 8;

  private static final int LONGEST_QUERY = 2000;

  /** RFC 3986, "Query". */
  private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9._~!$&'()*+,;=:@/?%-]*");

  private final LinkStore store;
  private final KnownChannels channels;
  private final PublishedSurveys surveys;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Links(LinkStore store, KnownChannels channels, PublishedSurveys surveys, Clock clock) {
    this.store = store;
    this.channels = channels;
    this.surveys = surveys;
    this.clock = clock;
  }

  /**
   * Makes a link.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID}
   */
  ShortLink make(String tenant, LinkRequest request) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<Violation> violations = violations(tenant, request, now);
    if (!violations.isEmpty()) {
      throw Problem.INVALID.because("No link was made.", violations);
    }
    ShortLink link = link(tenant, request, now);
    while (!store.add(link)) {
      link = link(tenant, request, now);
    }
    return link;
  }

  private List<Violation> violations(String tenant, LinkRequest request, Instant now) {
    List<Violation> violations = new ArrayList<>();
    if (channels
        .byPublishableKey(request.publishableKey())
        .filter(channel -> channel.tenant().equals(tenant))
        .isEmpty()) {
      violations.add(new Violation("publishableKey", "must be the key of a channel"));
    }
    if (surveys.newest(tenant, request.survey()).isEmpty()) {
      violations.add(new Violation("survey", "must be the key of a published survey"));
    }
    if (request.query().length() > LONGEST_QUERY || !QUERY.matcher(request.query()).matches()) {
      violations.add(
          new Violation(
              "query", "must be a query of at most " + LONGEST_QUERY + " characters, encoded"));
    }
    if (request.expires() != null && !request.expires().isAfter(now)) {
      violations.add(new Violation("expires", "must be in the future"));
    } else if (request.expires() != null && !Instants.isCarried(request.expires())) {
      violations.add(new Violation("expires", "must be before " + Instants.END));
    }
    return violations;
  }

  private ShortLink link(String tenant, LinkRequest request, Instant now) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new ShortLink(
        code.toString(),
        tenant,
        request.publishableKey(),
        request.survey(),
        request.query(),
        request.expires() == null ? null : request.expires().truncatedTo(ChronoUnit.MILLIS),
        now,
        0);
  }
}
