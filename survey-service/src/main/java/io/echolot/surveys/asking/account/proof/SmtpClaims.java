package io.echolot.surveys.asking.account.proof;

import io.echolot.contracts.account.SmtpNames;
import io.echolot.contracts.account.SmtpSecurity;
import io.echolot.platform.problem.Problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What an account with a mail server must be before the server is asked. */
final class SmtpClaims {

  private static final Pattern USER = Pattern.compile("[\\x21-\\x7e]{1,320}");
  private static final Pattern PASSWORD = Pattern.compile("[\\x20-\\x7e]{0,500}");

  /** RFC 1123, section 2.1; an address of IPv4 is one, too. */
  private static final Pattern HOST =
      Pattern.compile("(?=.{1,253}$)[a-zA-Z0-9]([a-zA-Z0-9-]{0,62})(\\.[a-zA-Z0-9-]{1,63})*");

  private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");
  private static final int MOST_PORTS = 65_535;
  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{0,100}");

  private static final Set<String> SETTINGS =
      Set.of(SmtpNames.HOST, SmtpNames.PORT, SmtpNames.SECURITY, SmtpNames.SENDER_NAME);

  private final boolean plain;

  /**
   * The rules.
   *
   * @param plain whether what isn't encrypted may be sent
   */
  SmtpClaims(boolean plain) {
    this.plain = plain;
  }

  List<Violation> violations(AccountClaim claim) {
    List<Violation> violations = new ArrayList<>();
    if (!USER.matcher(claim.account()).matches()) {
      violations.add(
          new Violation("account", "must be the name of the user, 1 to 320 characters of ASCII"));
    }
    settings(claim.settings(), violations);
    violations.addAll(claim.unknown(SETTINGS, Set.of(SmtpNames.PASSWORD)));
    if (!PASSWORD.matcher(claim.credentials().getOrDefault(SmtpNames.PASSWORD, "")).matches()) {
      violations.add(
          new Violation(
              "credentials." + SmtpNames.PASSWORD, "must have at most 500 characters of ASCII"));
    }
    return violations;
  }

  private void settings(Map<String, String> settings, List<Violation> violations) {
    if (!HOST.matcher(settings.getOrDefault(SmtpNames.HOST, "")).matches()) {
      violations.add(new Violation("settings." + SmtpNames.HOST, "must be the server's name"));
    }
    String port = settings.getOrDefault(SmtpNames.PORT, "");
    if (!PORT.matcher(port).matches() || Integer.parseInt(port) > MOST_PORTS) {
      violations.add(new Violation("settings." + SmtpNames.PORT, "must be from 1 to 65535"));
    }
    if (SmtpSecurity.of(settings.getOrDefault(SmtpNames.SECURITY, ""))
        .filter(security -> plain || security != SmtpSecurity.NONE)
        .isEmpty()) {
      violations.add(new Violation("settings." + SmtpNames.SECURITY, "must be starttls or tls"));
    }
    if (!NAME.matcher(settings.getOrDefault(SmtpNames.SENDER_NAME, "")).matches()) {
      violations.add(
          new Violation(
              "settings." + SmtpNames.SENDER_NAME, "must be one line of at most 100 characters"));
    }
  }
}
