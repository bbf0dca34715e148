package io.echolot.listener.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.feedback.MentionBatch;
import io.echolot.listener.source.Finding;
import io.echolot.listener.source.ListenerConfig;
import io.echolot.listener.source.SourceException;
import io.quarkus.logging.Log;
import io.quarkus.oidc.client.OidcClient;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands findings to channel-gateway, with the token of our service client. */
@Singleton
public class Gateway {

  private static final int BATCH = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final OidcClient tokens;
  private final ObjectMapper mapper;
  private final URI mentions;

  public Gateway(
      OidcClient tokens,
      ObjectMapper mapper,
      @ConfigProperty(name = "echolot.gateway-url") String gatewayUrl) {
    this.tokens = tokens;
    this.mapper = mapper;
    this.mentions = URI.create(gatewayUrl + "/v1/mentions");
  }

  /**
   * Returns once the gateway has all of them safe. A single one that it refuses is logged, for it
   * would be refused again.
   *
   * @throws SourceException if the gateway can't take them now
   */
  public void deliver(ListenerConfig.Source source, List<Finding> findings) throws SourceException {
    for (int from = 0; from < findings.size(); from += BATCH) {
      send(source, findings.subList(from, Math.min(findings.size(), from + BATCH)));
    }
  }

  private void send(ListenerConfig.Source source, List<Finding> batch) throws SourceException {
    MentionBatch body =
        new MentionBatch(batch.stream().map(finding -> mention(source, finding)).toList());
    try {
      String token = tokens.getTokens().await().atMost(PATIENCE).getAccessToken();
      HttpRequest request =
          HttpRequest.newBuilder(mentions)
              .timeout(PATIENCE)
              .header("Content-Type", "application/json")
              .header("Authorization", "Bearer " + token)
              .POST(BodyPublishers.ofByteArray(ContractsJson.write(body)))
              .build();
      HttpResponse<byte[]> response = whole(request);
      if (response.statusCode() != 200) {
        throw new SourceException(
            "The gateway answered with status " + response.statusCode() + ".");
      }
      logRefused(source, mapper.readTree(response.body()).path("results"));
    } catch (IOException | ExecutionException | TimeoutException e) {
      throw new SourceException("The gateway can't be reached.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceException("Interrupted.");
    } catch (RuntimeException e) {
      Log.warnf("No token for the gateway: %s", e.getMessage());
      throw new SourceException("No token could be had for the gateway.");
    }
  }

  /** The client's own time limit ends with the headers. */
  private HttpResponse<byte[]> whole(HttpRequest request)
      throws ExecutionException, InterruptedException, TimeoutException {
    var answer = http.sendAsync(request, BodyHandlers.ofByteArray());
    try {
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      answer.cancel(true);
    }
  }

  private static void logRefused(ListenerConfig.Source source, JsonNode results) {
    for (JsonNode result : results) {
      if (!result.path("state").asText().equals("accepted")) {
        Log.warnf(
            "A mention of %s/%s was refused: %s",
            source.tenant(), source.id(), reasons(result.path("violations")));
      }
    }
  }

  /** Fields and what is wrong with them; without what was sent, which may be anything. */
  static String reasons(JsonNode violations) {
    List<String> reasons = new ArrayList<>();
    violations.forEach(
        one -> reasons.add(one.path("field").asText() + " " + one.path("message").asText()));
    return reasons.isEmpty() ? "without a reason" : String.join("; ", reasons);
  }

  private static MentionBatch.Found mention(ListenerConfig.Source source, Finding finding) {
    return new MentionBatch.Found(
        source.tenant(),
        source.kind().name().toLowerCase(Locale.ROOT),
        finding.nativeId(),
        null,
        source.query(),
        finding.url(),
        finding.author(),
        finding.language(),
        finding.text(),
        source.touchpoint().orElse(""),
        source.stage().orElse(""),
        source.unit().orElse(""),
        finding.publishedAt());
  }
}
