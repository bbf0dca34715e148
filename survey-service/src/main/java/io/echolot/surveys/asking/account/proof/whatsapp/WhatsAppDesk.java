package io.echolot.surveys.asking.account.proof.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.account.MessagingProvider;
import io.echolot.contracts.account.WhatsAppNames;
import io.echolot.contracts.account.WhatsAppVerifyToken;
import io.echolot.platform.outbound.Deadline;
import io.echolot.platform.outbound.OutboundException;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.asking.account.proof.AccountClaim;
import io.echolot.surveys.asking.account.proof.AccountProof;
import io.echolot.surveys.asking.account.proof.AccountProof.Proven;
import io.echolot.surveys.asking.account.proof.AccountProof.ProvenAddress;
import io.echolot.surveys.asking.account.proof.AccountProof.Refused;
import io.echolot.surveys.asking.account.proof.AccountProof.Unheard;
import io.echolot.surveys.asking.account.proof.ProviderDesk;
import io.echolot.surveys.base.phone.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks Meta. An account is a number of a WhatsApp Business Account. Source: Meta, WhatsApp Cloud
 * API, "Phone numbers", "Webhook overrides".
 */
@ApplicationScoped
class WhatsAppDesk implements ProviderDesk {

  private static final String TOKEN = "credentials." + WhatsAppNames.ACCESS_TOKEN;
  private static final String SECRET = "credentials." + WhatsAppNames.APP_SECRET;

  private final GraphApi api;

  WhatsAppDesk(GraphApi api) {
    this.api = api;
  }

  @Override
  public MessagingProvider provider() {
    return MessagingProvider.WHATSAPP;
  }

  @Override
  public Optional<String> address(String text) {
    return PhoneNumber.of(text).map(PhoneNumber::e164);
  }

  @Override
  public String expectedAddress() {
    return PhoneNumber.EXPECTED;
  }

  @Override
  public Optional<String> recipient(String text) {
    return PhoneNumber.of(text).map(PhoneNumber::e164);
  }

  @Override
  public String expectedRecipient() {
    return PhoneNumber.EXPECTED;
  }

  @Override
  public List<Violation> violations(AccountClaim claim) {
    return WhatsAppClaims.violations(claim);
  }

  @Override
  public boolean connectsByCredentials() {
    return true;
  }

  @Override
  public Optional<String> verifyToken(AccountClaim claim) {
    return Optional.ofNullable(claim.credentials().get(WhatsAppNames.APP_SECRET))
        .map(secret -> WhatsAppVerifyToken.of(claim.account(), secret));
  }

  @Override
  public AccountProof prove(AccountClaim claim) throws InterruptedException {
    try {
      return prove(claim, api.deadline());
    } catch (OutboundException e) {
      return new Unheard(e.getMessage());
    }
  }

  @Override
  public AccountProof connect(AccountClaim claim) throws InterruptedException {
    Deadline deadline = api.deadline();
    try {
      AccountProof before = prove(claim, deadline);
      if (!(before instanceof Proven)) {
        return before;
      }
      GraphApi.Said set = api.deliverHere(claim, deadline);
      return set.isRefused()
          ? refused("inbound", "Meta doesn't take it: " + set.message())
          : prove(claim, deadline);
    } catch (OutboundException e) {
      return new Unheard(e.getMessage());
    }
  }

  private AccountProof prove(AccountClaim claim, Deadline deadline)
      throws OutboundException, InterruptedException {
    GraphApi.Said number = api.number(claim, deadline);
    if (number.isUnknown()) {
      return refused(TOKEN, "Meta doesn't take it");
    }
    if (number.isOfOtherApp()) {
      return refused(SECRET, "is not that of the app whose token it is");
    }
    if (number.isRefused()) {
      return refused("account", "Meta says: " + number.message());
    }
    String address = claim.addresses().get(0);
    Optional<String> display = display(number.body());
    if (display.filter(address::equals).isEmpty()) {
      return refused(
          "addresses[0]",
          "is not this number" + display.map(own -> ", which is " + own).orElse(""));
    }
    boolean delivers =
        !claim.inbound().isEmpty()
            && claim.inbound().equals(delivery(number.body().path("webhook_configuration")));
    return new Proven(List.of(new ProvenAddress(address, delivers)));
  }

  /** As people read it, e.g. {@code +49 30 123456}, and not always with {@code +}. */
  private static Optional<String> display(JsonNode number) {
    String shown = number.path("display_phone_number").asText().strip();
    return PhoneNumber.of(shown.startsWith("+") ? shown : "+" + shown).map(PhoneNumber::e164);
  }

  /** The number's own address goes before its business account's, and that before the app's. */
  private static String delivery(JsonNode webhooks) {
    return Stream.of("phone_number", "whatsapp_business_account", "application")
        .map(level -> webhooks.path(level).asText())
        .filter(url -> !url.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static Refused refused(String field, String message) {
    return new Refused(List.of(new Violation(field, message)));
  }
}
