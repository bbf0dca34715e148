package io.echolot.gateway.audience.access;

import io.echolot.contracts.feedback.KnownBy;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.gateway.audience.base.AudienceConfig;
import io.echolot.gateway.audience.rule.Refusal;
import io.echolot.gateway.audience.rule.Refusal.Reason;
import io.echolot.gateway.audience.rule.Visitor;
import io.echolot.gateway.http.RateLimits;
import io.echolot.platform.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Proves by a code that somebody owns an e-mail address. The address itself is never stored. */
@ApplicationScoped
class EmailAccess {

  static final Refusal WRONG_CODE =
      new Refusal(
          Reason.ACCESS_NEEDED,
          "The code isn't the newest one that was sent, or was used, or is too old.",
          Map.of("access", "email"));

  private final ReactiveMailer mailer;
  private final MailConfig mail;
  private final Codes codes;
  private final CodeStore store;
  private final RateLimits limits;
  private final AudienceConfig config;
  private final Clock clock;
  private final AtomicBoolean warned = new AtomicBoolean();

  EmailAccess(
      ReactiveMailer mailer,
      MailConfig mail,
      Codes codes,
      CodeStore store,
      RateLimits limits,
      AudienceConfig config,
      Clock clock) {
    this.mailer = mailer;
    this.mail = mail;
    this.codes = codes;
    this.store = store;
    this.limits = limits;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Sends a code. Fails with {@link Problem#UNAVAILABLE} if MongoDB or the mail server is away.
   *
   * @param email an e-mail address
   * @throws HttpProblem {@code too-many-requests}
   */
  Uni<AccessAnswer> send(PublishedSurvey survey, String email, String language) {
    if (mail.host().isEmpty()) {
      warnOnce();
      return Uni.createFrom().item(new AccessAnswer.NoMail());
    }
    String tenant = survey.tenant();
    String place = codes.place(tenant, survey.key(), email);
    // Of all the tenant's surveys: the owner of the address didn't ask for any of these.
    limits.take(
        "codes to " + codes.pseudonym(tenant, email), config.codesPerAddress(), config.codesFor());
    String code = codes.next();
    CodeMail letter = CodeMail.of(survey, language, code, config.codesFor().toMinutes());
    return store
        .put(place, codes.sealed(tenant, place, code), clock.instant().plus(config.codesFor()))
        .chain(() -> mailer.send(Mail.withText(email, letter.subject(), letter.text())))
        .onFailure()
        .transform(EmailAccess::unavailable)
        .replaceWith(AccessAnswer.CodeSent::new);
  }

  /** Who runs the gateway can mend it; each respondent's try says nothing new. */
  private void warnOnce() {
    if (warned.compareAndSet(false, true)) {
      Log.warn("A survey is opened by e-mail, but none can be sent: set echolot.mail.host");
    }
  }

  /**
   * The owner of the address; empty if the code isn't right, was used, or is too old. Fails with
   * {@link Problem#UNAVAILABLE} if MongoDB is away.
   *
   * @param email an e-mail address
   */
  Uni<Optional<Visitor>> check(PublishedSurvey survey, String email, String code) {
    String tenant = survey.tenant();
    String place = codes.place(tenant, survey.key(), email);
    return store
        .use(place, codes.sealed(tenant, place, code), config.triesPerCode(), clock.instant())
        .onFailure()
        .transform(EmailAccess::unavailable)
        .map(
            right ->
                right
                    ? Optional.of(new Visitor(KnownBy.EMAIL, codes.pseudonym(tenant, email)))
                    : Optional.empty());
  }

  /** Neither driver nor mailer names the address in what is logged here. */
  private static Throwable unavailable(Throwable failure) {
    Log.warnf("A code can't be sent or checked now: %s", failure.getClass().getName());
    return Problem.unavailable("Try it again.");
  }
}
