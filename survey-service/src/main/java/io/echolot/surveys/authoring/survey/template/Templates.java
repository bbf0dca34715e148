package io.echolot.surveys.authoring.survey.template;

import io.echolot.contracts.ContractsJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The library of templates: one file each under {@code templates/}. */
final class Templates {

  private static final List<Template> ALL =
      List.of(
          read("relationship-nps"),
          read("delivery-csat"),
          read("support-ces"),
          read("onboarding"),
          read("churn-reason"),
          read("product-market-fit"),
          read("employee-nps"),
          read("website-feedback"),
          read("store-kiosk"));

  private Templates() {}

  static List<Template> all() {
    return ALL;
  }

  static Optional<Template> find(String key) {
    return ALL.stream().filter(template -> template.key().equals(key)).findFirst();
  }

  private static Template read(String key) {
    try (InputStream file = Templates.class.getResourceAsStream("/templates/" + key + ".json")) {
      return ContractsJson.mapper().readValue(file, Template.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
