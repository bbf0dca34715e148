package io.echolot.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.devstack.Backends;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class OverviewTest {

  @Test
  void itTellsOfAllWhoCanLogIn() throws IOException {
    String text =
        Overview.text(ServicePorts.usual(), "http://shop", new Backends("", "", "", "", ""));

    try (InputStream in = getClass().getResourceAsStream("/echolot-realm.json")) {
      for (JsonNode user : ContractsJson.mapper().readTree(in).path("users")) {
        String name = user.path("username").asText();
        if (user.path("serviceAccountClientId").isMissingNode()) {
          assertThat(text).containsPattern("(?m)^ +" + name + " +" + role(user) + "\\b");
        }
      }
    }
  }

  private static String role(JsonNode user) {
    return user.path("realmRoles").path(0).asText();
  }
}
