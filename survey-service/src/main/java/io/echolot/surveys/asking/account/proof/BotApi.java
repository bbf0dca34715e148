package io.echolot.surveys.asking.account.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.account.TelegramNames;
import io.echolot.contracts.account.TelegramSecret;
import io.echolot.platform.outbound.Deadline;
import io.echolot.platform.outbound.OutboundAnswer;
import io.echolot.platform.outbound.OutboundClient;
import io.echolot.platform.outbound.OutboundException;
import io.echolot.platform.outbound.OutboundRules;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What Telegram's Bot API tells. A bot's token stands in the address of each call, which therefore
 * is never logged or told; no redirect is followed.
 */
@ApplicationScoped
class BotApi {

  private static final int MOST_BYTES = 1 << 16;
  private static final String UPDATES =
      "[\"message\",\"edited_message\",\"callback_query\",\"my_chat_member\"]";

  private final OutboundClient http;
  private final BotApiConfig config;

  BotApi(Vertx vertx, BotApiConfig config) {
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
   * @param result what was asked for; missing if it wasn't told
   * @param description why it wasn't told, for people; empty if it was
   */
  record Told(int status, JsonNode result, String description) {

    /** Whether Telegram knows no bot with that token. */
    boolean isUnknown() {
      return status == 401 || status == 404;
    }

    boolean isRefused() {
      return status != 200;
    }
  }

  /** Who the bot is: {@code id}, {@code username}. */
  Told me(AccountClaim claim, Deadline deadline) throws OutboundException, InterruptedException {
    return told(http.get(url(claim, "getMe"), Map.of(), deadline), claim);
  }

  /** Where updates are delivered: {@code url}, which is empty for nowhere. */
  Told webhook(AccountClaim claim, Deadline deadline)
      throws OutboundException, InterruptedException {
    return told(http.get(url(claim, "getWebhookInfo"), Map.of(), deadline), claim);
  }

  /** Has updates delivered to us, also those that wait. */
  Told deliverHere(AccountClaim claim, Deadline deadline)
      throws OutboundException, InterruptedException {
    String form =
        "url="
            + encoded(claim.inbound())
            + "&secret_token="
            + TelegramSecret.of(claim.account(), token(claim))
            + "&allowed_updates="
            + encoded(UPDATES)
            + "&drop_pending_updates=false";
    return told(http.post(url(claim, "setWebhook"), Map.of(), form, deadline), claim);
  }

  private URI url(AccountClaim claim, String method) {
    String base = config.api().toString().replaceAll("/+$", "");
    return URI.create(base + "/bot" + token(claim) + "/" + method);
  }

  private static String token(AccountClaim claim) {
    return claim.credentials().get(TelegramNames.TOKEN);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** 4xx but "too many" is an answer: of another status nobody knows what it means. */
  private static Told told(OutboundAnswer answer, AccountClaim claim) throws OutboundException {
    JsonNode said = json(answer.body());
    int status = answer.status();
    return switch (status) {
      case 200 -> new Told(status, said.path("result"), "");
      case 400, 401, 403, 404 ->
          new Told(
              status,
              MissingNode.getInstance(),
              said.path("description").asText().replace(token(claim), "…"));
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
