package io.echolot.surveys.asking.account.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.account.TwilioNames;
import io.echolot.platform.outbound.Deadline;
import io.echolot.platform.outbound.OutboundAnswer;
import io.echolot.platform.outbound.OutboundClient;
import io.echolot.platform.outbound.OutboundException;
import io.echolot.platform.outbound.OutboundRules;
import io.echolot.surveys.base.phone.ReceivingNumber;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** What Twilio's API tells; it never follows a redirect, as it carries an auth token. */
@ApplicationScoped
class TwilioApi {

  private static final int MOST_BYTES = 1 << 20;
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  private final OutboundClient http;
  private final ProvidersConfig config;

  TwilioApi(Vertx vertx, ProvidersConfig config) {
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
   * @param isRefused whether it doesn't let us in, or knows no such account
   * @param body empty if it is refused
   */
  record Answer(boolean isRefused, JsonNode body) {}

  /** A number of the account's; missing if it isn't. */
  JsonNode number(AccountClaim claim, String address, Deadline deadline)
      throws OutboundException, InterruptedException {
    boolean isShort = ReceivingNumber.isShortCode(address);
    String query = "=" + URLEncoder.encode(address, StandardCharsets.UTF_8) + "&PageSize=50";
    String path =
        isShort
            ? "/SMS/ShortCodes.json?ShortCode" + query
            : "/IncomingPhoneNumbers.json?PhoneNumber" + query;
    JsonNode listed = get(claim, path, deadline).body();
    // It finds parts of numbers, too.
    for (JsonNode one : listed.path(isShort ? "short_codes" : "incoming_phone_numbers")) {
      if (one.path(isShort ? "short_code" : "phone_number").asText().equals(address)) {
        return one;
      }
    }
    return MissingNode.getInstance();
  }

  /** Has messages to a number of the account's delivered to us. */
  void deliverTo(AccountClaim claim, JsonNode number, Deadline deadline)
      throws OutboundException, InterruptedException {
    String path =
        number.has("short_code")
            ? "/SMS/ShortCodes/" + number.path("sid").asText() + ".json"
            : "/IncomingPhoneNumbers/" + number.path("sid").asText() + ".json";
    String form =
        "SmsMethod=POST&SmsUrl=" + URLEncoder.encode(claim.inbound(), StandardCharsets.UTF_8);
    told(http.post(url(claim, path), Map.of("Authorization", basic(claim)), form, deadline));
  }

  /** What stands at an address below the account's. */
  Answer get(AccountClaim claim, String path, Deadline deadline)
      throws OutboundException, InterruptedException {
    return told(http.get(url(claim, path), Map.of("Authorization", basic(claim)), deadline));
  }

  private URI url(AccountClaim claim, String path) {
    String base = config.api().toString().replaceAll("/+$", "");
    return URI.create(base + "/2010-04-01/Accounts/" + claim.account() + path);
  }

  private static Answer told(OutboundAnswer answer) throws OutboundException {
    return switch (answer.status()) {
      case OK -> new Answer(false, json(answer.body()));
      case UNAUTHORIZED, FORBIDDEN, NOT_FOUND -> new Answer(true, MissingNode.getInstance());
      default -> throw new OutboundException("It answered with " + answer.status() + ".");
    };
  }

  private static String basic(AccountClaim claim) {
    String pair = claim.account() + ":" + claim.credentials().get(TwilioNames.AUTH_TOKEN);
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode json(byte[] body) throws OutboundException {
    try {
      return ContractsJson.mapper().readTree(body);
    } catch (JsonProcessingException e) {
      throw new OutboundException("What it answered isn't JSON.");
    } catch (IOException e) {
      throw new OutboundException("What it answered can't be read.");
    }
  }
}
