package io.echolot.surveys.asking.account.proof.whatsapp;

import io.echolot.contracts.account.WhatsAppNames;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.asking.account.proof.AccountClaim;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a WhatsApp account must be before Meta is asked. */
final class WhatsAppClaims {

  private static final Pattern ID = Pattern.compile("[1-9][0-9]{4,24}");

  /** Meta promises neither's form. */
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{20,1000}");

  private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7e]{16,200}");

  /** Source: Meta, "Message templates", "Template names", "Supported languages". */
  private static final Pattern TEMPLATE = Pattern.compile("[a-z0-9_]{0,512}");

  private static final Pattern LANGUAGES =
      Pattern.compile(
          "(?=.{0,300}$)([a-z]{2,3}(_[A-Z]{2,4})?(\\s*,\\s*[a-z]{2,3}(_[A-Z]{2,4})?)*)?");

  private static final Set<String> PARAMETERS = Set.of("", WhatsAppNames.TEXT, WhatsAppNames.LINK);

  private static final Set<String> SETTINGS =
      Set.of(
          WhatsAppNames.TEMPLATE,
          WhatsAppNames.TEMPLATE_LANGUAGES,
          WhatsAppNames.TEMPLATE_PARAMETER);

  private WhatsAppClaims() {}

  static List<Violation> violations(AccountClaim claim) {
    List<Violation> violations = new ArrayList<>();
    if (!ID.matcher(claim.account()).matches()) {
      violations.add(new Violation("account", "must be the phone number ID: digits alone"));
    }
    if (claim.addresses().size() != 1) {
      violations.add(new Violation("addresses", "must be the account's number alone"));
    }
    violations.addAll(
        claim.unknown(SETTINGS, Set.of(WhatsAppNames.ACCESS_TOKEN, WhatsAppNames.APP_SECRET)));
    Map<String, String> credentials = claim.credentials();
    if (!TOKEN.matcher(credentials.getOrDefault(WhatsAppNames.ACCESS_TOKEN, "")).matches()) {
      violations.add(
          new Violation(
              "credentials." + WhatsAppNames.ACCESS_TOKEN, "must be an access token of Meta's"));
    }
    if (!SECRET.matcher(credentials.getOrDefault(WhatsAppNames.APP_SECRET, "")).matches()) {
      violations.add(
          new Violation("credentials." + WhatsAppNames.APP_SECRET, "must be the app's secret"));
    }
    settings(claim.settings(), violations);
    return violations;
  }

  private static void settings(Map<String, String> settings, List<Violation> violations) {
    String template = settings.getOrDefault(WhatsAppNames.TEMPLATE, "");
    String languages = settings.getOrDefault(WhatsAppNames.TEMPLATE_LANGUAGES, "");
    if (!TEMPLATE.matcher(template).matches()) {
      violations.add(
          new Violation(
              "settings." + WhatsAppNames.TEMPLATE,
              "must be a template's name: small letters, digits and _"));
    }
    if (!LANGUAGES.matcher(languages.strip()).matches()
        || languages.isBlank() != template.isEmpty()) {
      violations.add(
          new Violation(
              "settings." + WhatsAppNames.TEMPLATE_LANGUAGES,
              "must be the languages of the template by commas, e.g. de,pt_BR"));
    }
    if (!PARAMETERS.contains(settings.getOrDefault(WhatsAppNames.TEMPLATE_PARAMETER, ""))) {
      violations.add(
          new Violation("settings." + WhatsAppNames.TEMPLATE_PARAMETER, "must be text or link"));
    }
  }
}
