package io.echolot.surveys.asking.account.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.asking.account.proof.AccountProof.Refused;
import io.echolot.testkit.mail.MailHost;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As it runs elsewhere than on a laptop. */
class SmtpDeskTest {

  private final SmtpDesk desk =
      new SmtpDesk(
          new MailProofConfig() {
            @Override
            public boolean privateAddresses() {
              return false;
            }

            @Override
            public Duration patience() {
              return Duration.ofSeconds(2);
            }
          },
          URI.create("https://feedback.example"));

  private static AccountClaim claim(String host, String security) {
    return new AccountClaim(
        "anna",
        List.of("feedback@acme.example"),
        Map.of("host", host, "port", Integer.toString(MailHost.port()), "security", security),
        Map.of("password", "secret"),
        "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "169.254.169.254", "10.0.0.1"})
  void noPrivateAddressIsCalled(String host) {
    assertThat(desk.prove(claim(host, "starttls")))
        .isEqualTo(
            new Refused(
                List.of(
                    new Violation(
                        "settings.host",
                        "no mail server answers there, at this port and with this security"))));
  }

  @Test
  void whatIsNotEncryptedIsRefused() {
    assertThat(desk.violations(claim("mail.acme.example", "none")))
        .extracting(Violation::field)
        .containsExactly("settings.security");
    assertThat(desk.violations(claim("mail.acme.example", "tls"))).isEmpty();
  }

  @Test
  void aPasswordNeverStandsInALog() {
    assertThat(claim("mail.acme.example", "tls").toString()).doesNotContain("secret");
  }
}
