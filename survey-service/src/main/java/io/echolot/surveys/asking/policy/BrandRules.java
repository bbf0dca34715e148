package io.echolot.surveys.asking.policy;

import io.echolot.contracts.channel.Brand;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.base.http.Https;
import java.util.ArrayList;
import java.util.List;

/** What a brand may be. */
final class BrandRules {

  private static final int LONGEST_NAME = 100;

  private BrandRules() {}

  static List<Violation> violations(Brand brand) {
    List<Violation> violations = new ArrayList<>();
    if (brand.name().length() > LONGEST_NAME) {
      violations.add(
          new Violation("name", "must not have more than " + LONGEST_NAME + " characters"));
    }
    if (brand.name().isEmpty() && !brand.logo().isEmpty()) {
      violations.add(new Violation("name", "is required with a logo: it is the logo's text"));
    }
    url("logo", brand.logo(), violations);
    url("imprint", brand.imprint(), violations);
    url("privacy", brand.privacy(), violations);
    return violations;
  }

  private static void url(String field, String url, List<Violation> violations) {
    if (!url.isEmpty() && !Https.isUrl(url)) {
      violations.add(new Violation(field, Https.EXPECTED + ", or empty"));
    }
  }
}
