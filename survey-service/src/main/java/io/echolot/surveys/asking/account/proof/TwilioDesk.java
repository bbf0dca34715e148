package io.echolot.surveys.asking.account.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.account.MessagingProvider;
import io.echolot.contracts.account.TwilioNames;
import io.echolot.platform.outbound.Deadline;
import io.echolot.platform.outbound.OutboundException;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.asking.account.proof.AccountProof.Proven;
import io.echolot.surveys.asking.account.proof.AccountProof.ProvenAddress;
import io.echolot.surveys.asking.account.proof.AccountProof.Refused;
import io.echolot.surveys.asking.account.proof.AccountProof.Unheard;
import io.echolot.surveys.base.phone.PhoneNumber;
import io.echolot.surveys.base.phone.ReceivingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Asks Twilio. Source: Twilio, REST API 2010-04-01, "Accounts", "IncomingPhoneNumber resource",
 * "ShortCodes resource".
 */
@ApplicationScoped
class TwilioDesk implements ProviderDesk {

  private static final Pattern SID = Pattern.compile("AC[0-9a-fA-F]{32}");

  /** Twilio's have 32; those of who speaks its protocol may be longer. */
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{16,200}");

  private final TwilioApi api;

  TwilioDesk(TwilioApi api) {
    this.api = api;
  }

  @Override
  public MessagingProvider provider() {
    return MessagingProvider.TWILIO;
  }

  @Override
  public Optional<String> address(String text) {
    return ReceivingNumber.of(text);
  }

  @Override
  public String expectedAddress() {
    return ReceivingNumber.EXPECTED;
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
    List<Violation> violations = new ArrayList<>();
    if (!SID.matcher(claim.account()).matches()) {
      violations.add(
          new Violation("account", "must be an AccountSid: AC and 32 hexadecimal digits"));
    }
    Map<String, String> settings = claim.settings();
    violations.addAll(
        claim.unknown(Set.of(TwilioNames.REPLIES_TO_STOP), Set.of(TwilioNames.AUTH_TOKEN)));
    if (!Set.of("true", "false")
        .contains(settings.getOrDefault(TwilioNames.REPLIES_TO_STOP, "true"))) {
      violations.add(
          new Violation("settings." + TwilioNames.REPLIES_TO_STOP, "must be true or false"));
    }
    Map<String, String> credentials = claim.credentials();
    if (!TOKEN.matcher(credentials.getOrDefault(TwilioNames.AUTH_TOKEN, "")).matches()) {
      violations.add(
          new Violation(
              "credentials." + TwilioNames.AUTH_TOKEN, "must be the account's auth token"));
    }
    return violations;
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
      if (before instanceof Proven) {
        for (String address : claim.addresses()) {
          api.deliverTo(claim, api.number(claim, address, deadline), deadline);
        }
        return prove(claim, deadline);
      }
      return before;
    } catch (OutboundException e) {
      return new Unheard(e.getMessage());
    }
  }

  private AccountProof prove(AccountClaim claim, Deadline deadline)
      throws OutboundException, InterruptedException {
    TwilioApi.Answer account = api.get(claim, ".json", deadline);
    if (account.isRefused()) {
      return refused(
          "credentials." + TwilioNames.AUTH_TOKEN, "Twilio doesn't take it for this account");
    }
    String status = account.body().path("status").asText();
    if (!status.equals("active")) {
      return refused("account", "is " + status + " at Twilio");
    }
    List<Violation> violations = new ArrayList<>();
    List<ProvenAddress> proven = new ArrayList<>();
    for (int i = 0; i < claim.addresses().size(); i++) {
      String address = claim.addresses().get(i);
      JsonNode number = api.number(claim, address, deadline);
      if (number.isMissingNode()) {
        violations.add(new Violation("addresses[" + i + "]", "is no number of this account"));
      } else if (!number.path("capabilities").path("sms").asBoolean(true)) {
        violations.add(new Violation("addresses[" + i + "]", "takes no SMS"));
      }
      proven.add(new ProvenAddress(address, delivers(number, claim.inbound())));
    }
    return violations.isEmpty() ? new Proven(List.copyOf(proven)) : new Refused(violations);
  }

  private static boolean delivers(JsonNode number, String inbound) {
    // Behind # stand options of Twilio's own.
    String url = number.path("sms_url").asText("").split("#", 2)[0];
    return !inbound.isEmpty() && url.equals(inbound);
  }

  private static Refused refused(String field, String message) {
    return new Refused(List.of(new Violation(field, message)));
  }
}
