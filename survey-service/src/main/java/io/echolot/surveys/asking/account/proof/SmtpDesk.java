package io.echolot.surveys.asking.account.proof;

import io.echolot.contracts.account.MessagingProvider;
import io.echolot.contracts.account.SmtpNames;
import io.echolot.platform.outbound.PublicAddresses;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.platform.smtp.SmtpClient;
import io.echolot.platform.smtp.SmtpConnection;
import io.echolot.platform.smtp.SmtpException;
import io.echolot.platform.smtp.SmtpServer;
import io.echolot.survey.contact.EmailAddress;
import io.echolot.surveys.asking.account.proof.AccountProof.Proven;
import io.echolot.surveys.asking.account.proof.AccountProof.ProvenAddress;
import io.echolot.surveys.asking.account.proof.AccountProof.Refused;
import io.echolot.surveys.asking.account.proof.AccountProof.Unheard;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks mail servers: whether they let us in, and take e-mails from each address. Source: RFC 5321,
 * RFC 4954.
 */
@ApplicationScoped
class SmtpDesk implements ProviderDesk {

  /** RFC 4954, section 6. */
  private static final int LOGIN_NEEDED = 530;

  private final SmtpClaims claims;
  private final SmtpClient client;

  SmtpDesk(MailProofConfig config, @ConfigProperty(name = "echolot.gateway-url") URI gatewayUrl) {
    this.claims = new SmtpClaims(config.privateAddresses());
    this.client =
        new SmtpClient(
            address -> config.privateAddresses() || PublicAddresses.isPublic(address),
            config.patience(),
            gatewayUrl.getHost());
  }

  @Override
  public MessagingProvider provider() {
    return MessagingProvider.SMTP;
  }

  @Override
  public Optional<String> address(String text) {
    return Optional.of(text.strip().toLowerCase(Locale.ROOT)).filter(EmailAddress::isOne);
  }

  @Override
  public String expectedAddress() {
    return "must be an e-mail address such as feedback@shop.example";
  }

  @Override
  public Optional<String> recipient(String text) {
    return address(text);
  }

  @Override
  public String expectedRecipient() {
    return "must be an e-mail address such as anna@shop.example";
  }

  @Override
  public List<Violation> violations(AccountClaim claim) {
    return claims.violations(claim);
  }

  @Override
  public boolean isSamePlace(AccountClaim before, AccountClaim now) {
    return before.account().equals(now.account())
        && Stream.of(SmtpNames.HOST, SmtpNames.PORT, SmtpNames.SECURITY)
            .allMatch(
                name -> Objects.equals(before.settings().get(name), now.settings().get(name)));
  }

  @Override
  public AccountProof prove(AccountClaim claim) {
    try (SmtpConnection connection = client.connect(server(claim))) {
      List<Violation> violations = new ArrayList<>();
      List<ProvenAddress> proven = new ArrayList<>();
      for (int i = 0; i < claim.addresses().size(); i++) {
        if (isTaken(connection, claim.addresses().get(i))) {
          proven.add(new ProvenAddress(claim.addresses().get(i), false));
        } else {
          violations.add(
              new Violation("addresses[" + i + "]", "the server takes no e-mails from it"));
        }
      }
      return violations.isEmpty() ? new Proven(List.copyOf(proven)) : new Refused(violations);
    } catch (SmtpException e) {
      return said(e);
    }
  }

  private static boolean isTaken(SmtpConnection connection, String address) throws SmtpException {
    try {
      connection.requireSender(address);
      return true;
    } catch (SmtpException e) {
      if (e.isForEver() && e.code() != LOGIN_NEEDED) {
        return false;
      }
      throw e;
    }
  }

  private static AccountProof said(SmtpException e) {
    if (e.code() == LOGIN_NEEDED) {
      return refused("credentials." + SmtpNames.PASSWORD, "the server wants one");
    }
    if (e.step() == SmtpException.Step.LOGIN && e.isForEver()) {
      return refused(
          "credentials." + SmtpNames.PASSWORD, "the server doesn't take it for this user");
    }
    if (e.step() == SmtpException.Step.CONNECT && (e.code() == 0 || e.isForEver())) {
      return refused(
          "settings." + SmtpNames.HOST,
          "no mail server answers there, at this port and with this security");
    }
    return new Unheard("It answered with " + e.code() + ".");
  }

  private static Refused refused(String field, String message) {
    return new Refused(List.of(new Violation(field, message)));
  }

  /** It delivers nothing to us, so there is nothing to enter. */
  @Override
  public AccountProof connect(AccountClaim claim) {
    return prove(claim);
  }

  private static SmtpServer server(AccountClaim claim) {
    return SmtpServer.of(
        claim.account(),
        claim.settings(),
        claim.credentials().getOrDefault(SmtpNames.PASSWORD, ""));
  }
}
