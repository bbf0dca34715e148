package io.echolot.surveys.records.webhook;

import static io.echolot.surveys.base.persistence.Database.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.surveys.AtOnce;
import io.echolot.surveys.records.webhook.endpoint.EventType;
import io.echolot.surveys.records.webhook.endpoint.WebhookBody;
import io.echolot.surveys.records.webhook.endpoint.Webhooks;
import io.echolot.testkit.Backends;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class WebhookLimitTest {

  @Inject Webhooks webhooks;

  private final String tenant = "t-" + UUID.randomUUID();

  private int create() {
    WebhookBody body =
        new WebhookBody(
            "https://a.example/hook", "", List.of(EventType.SURVEY_CLOSED), List.of(), true);
    try {
      await(webhooks.create(tenant, body));
      return 201;
    } catch (HttpProblem e) {
      return e.getStatusCode();
    }
  }

  @Test
  void howeverManyAreCreatedAtOnceThereAreNeverMoreThanAllowed() throws InterruptedException {
    for (int i = 0; i < Webhooks.MOST - 2; i++) {
      create();
    }

    List<Integer> outcomes = AtOnce.all(12, number -> create());

    assertThat(outcomes).containsOnly(201, 409);
    assertThat(outcomes).filteredOn(status -> status == 201).hasSize(2);
    assertThat(await(webhooks.list(tenant, "", 1000))).hasSize(Webhooks.MOST);
  }
}
