package io.echolot.surveys.asking.account.proof.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.account.WhatsAppNames;
import io.echolot.contracts.account.WhatsAppVerifyToken;
import io.echolot.platform.outbound.Deadline;
import io.echolot.platform.outbound.OutboundAnswer;
import io.echolot.platform.outbound.OutboundClient;
import io.echolot.platform.outbound.OutboundException;
import io.echolot.platform.outbound.OutboundRules;
import io.echolot.surveys.asking.account.proof.AccountClaim;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What Meta's Graph API tells of a number. Each call proves that we know the app's secret, too, so
 * that a wrong one is found before messages are refused by it; no redirect is followed.
 */
@ApplicationScoped
class GraphApi {

  private static final int MOST_BYTES = 1 << 16;
  private static final String ALGORITHM = "HmacSHA256";

  private final OutboundClient http;
  private final GraphApiConfig config;

  GraphApi(Vertx vertx, GraphApiConfig config) {
    this.config = config;
    this.http = new OutboundClient(vertx, OutboundRules.forProviders(MOST_BYTES));
  }

  @PreDestroy
  void close() {
    http.close();
  }

  Deadline deadline() {
    return Deadline.in(config.patience());
  }

  /**
   * What it told.
   *
   * @param status the HTTP status: 200, or why not
   * @param body what was asked for; missing if it wasn't told
   * @param code Meta's own of why it wasn't told; 0 if it was
   * @param message why it wasn't told, for people; empty if it was
   */
  record Said(int status, JsonNode body, int code, String message) {

    /** Of a token that is wrong, has expired or was taken back. */
    private static final int NO_TOKEN = 190;

    boolean isRefused() {
      return status != 200;
    }

    /** Whether it doesn't take the token. */
    boolean isUnknown() {
      return status == 401 || code == NO_TOKEN;
    }

    /** Whether the secret isn't that of the token's app. */
    boolean isOfOtherApp() {
      return message.contains("appsecret_proof");
    }
  }

  /** What the number is, and where its messages are delivered. */
  Said number(AccountClaim claim, Deadline deadline)
      throws OutboundException, InterruptedException {
    String fields = "fields=display_phone_number,verified_name,webhook_configuration";
    return said(http.get(url(claim, fields), authorization(claim), deadline), claim);
  }

  /** Has its messages delivered to us; Meta asks there at once whether it is ours. */
  Said deliverHere(AccountClaim claim, Deadline deadline)
      throws OutboundException, InterruptedException {
    ObjectNode webhook =
        JsonNodeFactory.instance
            .objectNode()
            .put("override_callback_uri", claim.inbound())
            .put(
                "verify_token",
                WhatsAppVerifyToken.of(
                    claim.account(), claim.credentials().get(WhatsAppNames.APP_SECRET)));
    String form = "webhook_configuration=" + encoded(webhook.toString());
    return said(http.post(url(claim, ""), authorization(claim), form, deadline), claim);
  }

  private URI url(AccountClaim claim, String query) {
    String base = config.api().toString().replaceAll("/+$", "");
    return URI.create(
        base
            + "/"
            + config.version()
            + "/"
            + claim.account()
            + "?"
            + (query.isEmpty() ? "" : query + "&")
            + "appsecret_proof="
            + proof(claim));
  }

  /** Source: Meta, Graph API, "Secure Graph API calls". */
  private static String proof(AccountClaim claim) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      byte[] secret =
          claim.credentials().get(WhatsAppNames.APP_SECRET).getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(token(claim).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> authorization(AccountClaim claim) {
    return Map.of("Authorization", "Bearer " + token(claim));
  }

  private static String token(AccountClaim claim) {
    return claim.credentials().get(WhatsAppNames.ACCESS_TOKEN);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** 4xx but "too many" is an answer: of another status nobody knows what it means. */
  private static Said said(OutboundAnswer answer, AccountClaim claim) throws OutboundException {
    JsonNode body = json(answer.body());
    int status = answer.status();
    JsonNode error = body.path("error");
    return switch (status) {
      case 200 -> new Said(status, body, 0, "");
      case 400, 401, 403, 404 ->
          new Said(
              status,
              MissingNode.getInstance(),
              error.path("code").asInt(),
              error.path("message").asText().replace(token(claim), "…"));
      default -> throw new OutboundException("It answered with " + status + ".");
    };
  }

  private static JsonNode json(byte[] body) throws OutboundException {
    try {
      JsonNode json = ContractsJson.mapper().readTree(body);
      return json == null ? MissingNode.getInstance() : json;
    } catch (IOException e) {
      throw new OutboundException("What it answered isn't JSON.");
    }
  }
}
