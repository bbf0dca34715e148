package io.echolot.gateway.sms;

import io.echolot.contracts.account.MessagingProvider;
import io.echolot.contracts.account.TwilioNames;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.gateway.delivery.carrier.MessageCarrier;
import io.echolot.gateway.delivery.carrier.ProviderPost;
import io.echolot.gateway.delivery.carrier.SendOutcome;
import io.echolot.gateway.http.Origins;
import io.echolot.gateway.published.KnownAccount;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends SMS by Twilio. Where it tells later what became of a message, our id stands in the address,
 * so that it is known also if we never heard Twilio's. Source: Twilio, "Programmable Messaging",
 * "Messages resource", "Create a Message".
 */
@ApplicationScoped
class TwilioSender implements MessageCarrier {

  private static final String VERSION = "/2010-04-01/Accounts/";

  /** Twilio takes no more, and tries no longer. */
  private static final long LONGEST_VALIDITY = 36_000;

  private final ProviderPost http;
  private final Clock clock;
  private final String api;
  private final String origin;

  TwilioSender(
      ProviderPost http,
      TwilioConfig config,
      Clock clock,
      @ConfigProperty(name = "echolot.public-url") String publicUrl) {
    this.http = http;
    this.clock = clock;
    this.api = config.api().replaceAll("/+$", "");
    this.origin = Origins.of(publicUrl);
  }

  @Override
  public MessagingProvider provider() {
    return MessagingProvider.TWILIO;
  }

  @Override
  public SendOutcome send(KnownAccount account, OutgoingMessage message)
      throws InterruptedException {
    Optional<String> token = account.secret(TwilioNames.AUTH_TOKEN);
    if (token.isEmpty()) {
      return new SendOutcome.NotNow("", Duration.ZERO);
    }
    String sid = account.account().account();
    return TwilioAnswer.outcome(
        http.post(
            URI.create(api + VERSION + encoded(sid) + "/Messages.json"),
            Map.of(
                "content-type",
                "application/x-www-form-urlencoded",
                "authorization",
                basic(sid, token.get())),
            form(account, message)));
  }

  private static String basic(String sid, String token) {
    byte[] login = (sid + ":" + token).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(login);
  }

  private String form(KnownAccount account, OutgoingMessage message) {
    return Stream.of(
            parameter("From", message.route().from()),
            parameter("To", message.route().to()),
            parameter("Body", message.text()),
            parameter("ValidityPeriod", Long.toString(validity(message))),
            parameter("StatusCallback", statusUrl(account, message.id())))
        .collect(Collectors.joining("&"));
  }

  /** For how many seconds Twilio may try, too. */
  private long validity(OutgoingMessage message) {
    long left = Duration.between(clock.instant(), message.notAfter()).toSeconds();
    return Math.max(1, Math.min(left, LONGEST_VALIDITY));
  }

  private String statusUrl(KnownAccount account, UUID message) {
    return origin + "/v1/in/twilio/" + account.id() + "/status?message=" + message;
  }

  private static String parameter(String name, String value) {
    return name + "=" + encoded(value);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
