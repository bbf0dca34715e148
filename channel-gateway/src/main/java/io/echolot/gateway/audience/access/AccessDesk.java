package io.echolot.gateway.audience.access;

import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.survey.Access;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.gateway.audience.base.AudienceConfig;
import io.echolot.gateway.audience.rule.AccessRule;
import io.echolot.gateway.audience.rule.Visitor;
import io.echolot.gateway.http.RateLimits;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.survey.contact.EmailAddress;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;

/** Gives the right to a survey to who shows a PIN, a code that was sent, or a signature. */
@ApplicationScoped
public class AccessDesk {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final RateLimits limits;
  private final AccessTokens tokens;
  private final Identity identity;
  private final EmailAccess email;
  private final Tries tries;
  private final AudienceConfig config;

  AccessDesk(
      RateLimits limits,
      AccessTokens tokens,
      Identity identity,
      EmailAccess email,
      Tries tries,
      AudienceConfig config) {
    this.limits = limits;
    this.tokens = tokens;
    this.identity = identity;
    this.email = email;
    this.tries = tries;
    this.config = config;
  }

  /**
   * Answers a request, or fails with {@code not-signed}, {@code too-many-requests} or {@code
   * unavailable}.
   *
   * @param address from where it came
   */
  public Uni<AccessAnswer> ask(
      ChannelConfig channel, PublishedSurvey survey, AccessRequest request, String address) {
    return Uni.createFrom()
        .deferred(
            () -> {
              limits.take(
                  "tries of " + address + " at " + survey.topicKey(),
                  config.triesPerMinute(),
                  MINUTE);
              return request.email().isEmpty()
                  ? visitor(channel, survey, request, address)
                      .map(visitor -> answer(survey, visitor))
                  : byEmail(survey, request);
            });
  }

  private Uni<AccessAnswer> byEmail(PublishedSurvey survey, AccessRequest request) {
    if (survey.audience().access() != Access.EMAIL) {
      return misfit("email", "doesn't open this survey");
    }
    if (!EmailAddress.isOne(request.email())) {
      return misfit("email", "must be an e-mail address");
    }
    return request.code().isEmpty()
        ? email.send(survey, request.email(), request.language())
        : email
            .check(survey, request.email(), request.code())
            .map(
                owner ->
                    owner
                        .map(visitor -> answer(survey, visitor))
                        .orElseGet(() -> new AccessAnswer.Denied(EmailAccess.WRONG_CODE)));
  }

  private Uni<Visitor> visitor(
      ChannelConfig channel, PublishedSurvey survey, AccessRequest request, String address) {
    if (!request.respondent().isEmpty()) {
      return Uni.createFrom()
          .item(identity.of(survey.tenant(), request.respondent(), request.signature()));
    }
    if (request.pin().isEmpty() || survey.audience().access() != Access.PIN) {
      return Uni.createFrom().item(Visitor.UNKNOWN);
    }
    var guess = new Tries.Guess(channel, survey, address, request.pin(), request.guard());
    return tries
        .make(guess, same(survey.audience().pin(), request.pin()))
        .map(right -> right ? Visitor.KNOWS_PIN : Visitor.UNKNOWN);
  }

  private static boolean same(String expected, String given) {
    return !expected.isEmpty()
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private AccessAnswer answer(PublishedSurvey survey, Visitor visitor) {
    return AccessRule.refuses(survey, visitor)
        .<AccessAnswer>map(AccessAnswer.Denied::new)
        .orElseGet(
            () -> new AccessAnswer.Granted(tokens.sign(survey.tenant(), survey.key(), visitor)));
  }

  private static Uni<AccessAnswer> misfit(String field, String message) {
    return Uni.createFrom().item(new AccessAnswer.Misfit(new Violation(field, message)));
  }
}
