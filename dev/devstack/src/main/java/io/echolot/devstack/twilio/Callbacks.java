package io.echolot.devstack.twilio;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Calls the webhooks that an account has set up, signed by its auth token. */
final class Callbacks {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final HttpClient http = HttpClient.newHttpClient();

  /** What a webhook answers; empty if it doesn't take the call. */
  String call(String url, String authToken, Map<String, String> form)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
            .header("X-Twilio-Signature", TwilioForm.signature(url, authToken, form))
            .POST(BodyPublishers.ofString(TwilioForm.encoded(form)))
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    return answer.statusCode() == 200 ? answer.body() : "";
  }
}
