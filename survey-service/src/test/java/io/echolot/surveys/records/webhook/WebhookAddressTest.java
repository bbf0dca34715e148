package io.echolot.surveys.records.webhook;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With the configuration that everybody has who sets nothing. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class WebhookAddressTest {

  @Test
  void aNameThatLeadsToOurOwnNetworkIsNotCalled() {
    try (Receiver receiver = new Receiver()) {
      for (String host : List.of("localhost", "127.0.0.1", "[::1]", "169.254.169.254")) {
        String url = receiver.url().replace("http://localhost", "https://" + host);
        String id = Hooks.create(url, "[\"survey.closed\"]", "[]").getString("id");
        as("anna").post("/v1/webhooks/" + id + "/test").then().statusCode(202);

        Hooks.soon()
            .until(() -> Hooks.deliveries(id, "pending").getList("items.attempts").contains(1));
        Hooks.soon()
            .until(
                () ->
                    Hooks.deliveries(id, "pending")
                        .getString("items[0].error")
                        .equals("The host's address is not a public one."));
        as("anna").delete("/v1/webhooks/" + id).then().statusCode(204);
      }
      assertThat(receiver.got()).isEmpty();
    }
  }

  @Test
  void plainHttpIsRefused() {
    as("anna")
        .body("{\"url\":\"http://shop.example/hook\",\"events\":[\"survey.closed\"]}")
        .post("/v1/webhooks")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("url"));
  }
}
