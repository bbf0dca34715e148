package io.echolot.launcher;

import io.echolot.contracts.customer.SurveyLink;
import io.echolot.devstack.Backends;
import java.util.ArrayList;
import java.util.List;

/** What a newcomer needs to know once everything runs. */
final class Overview {

  private Overview() {}

  static String text(ServicePorts ports, String shop, Backends backends) {
    String gateway = ports.url(Service.GATEWAY);
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("Echolot is up. Ctrl-C ends it.");
    lines.add("");
    lines.add("  Open");
    lines.add(row("console", ports.url(Service.SURVEY) + "/console/"));
    lines.add(row("demo shop with widget", shop + "/"));
    lines.add(
        row("hosted survey", gateway + SurveyLink.page("pk_acme_shop_demo", "relationship-nps")));
    lines.add(row("phones of the demo", ports.twilioUrl() + "/"));
    lines.add(row("Telegram of the demo", ports.telegramUrl() + "/"));
    lines.add(row("mailboxes of the demo", ports.mailboxesUrl() + "/"));
    lines.add("");
    lines.add("  Log in with password echolot");
    lines.add(row("anna", "admin of acme"));
    lines.add(row("ben", "analyst of acme"));
    lines.add(row("cleo", "agent of acme"));
    lines.add(row("lena", "analyst of acme, limited to its north"));
    lines.add(row("milo", "admin of acme, limited to its north"));
    lines.add(row("gina", "admin of globex, which has no data"));
    lines.add(row("nora", "admin of no tenant, who may do nothing"));
    lines.add(row("otto", "operator, who sees dead letters of all tenants"));
    lines.add("");
    lines.add("  Running");
    for (Service service : Service.values()) {
      lines.add(row(service.folder(), ports.url(service)));
    }
    lines.add("");
    lines.add("  Health, metrics and OpenAPI: /q/health, /q/metrics, /q/openapi at");
    for (Service service : Service.values()) {
      lines.add(row(service.folder(), ports.managementUrl(service)));
    }
    lines.add("");
    lines.add("  Backends");
    lines.add(row("PostgreSQL", backends.jdbcUrl()));
    lines.add(row("MongoDB", backends.mongoUri()));
    lines.add(row("", backends.mongoOrigin()));
    lines.add(row("Kafka", backends.kafka()));
    lines.add(row("Keycloak", backends.realmUrl()));
    lines.add("");
    lines.add("  More: ./echolot demo  (2,000 answers through all doors), ./echolot logs, status");
    lines.add("");
    return String.join("\n", lines);
  }

  private static String row(String name, String value) {
    return "    %-22s %s".formatted(name, value);
  }
}
