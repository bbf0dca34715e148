package io.echolot.devstack.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the Graph API answers. Source: Meta, Graph API, "Handling errors"; WhatsApp Cloud API,
 * "Error codes".
 *
 * @param status the HTTP status; 0 to hang up without a word
 * @param json the body
 */
public record GraphAnswer(int status, String json) {

  /** To hang up without a word. */
  public static final GraphAnswer HANG_UP = new GraphAnswer(0, "");

  static GraphAnswer ok(JsonNode result) {
    return new GraphAnswer(200, result.toString());
  }

  /** A call that wasn't done, e.g. 400, 131026 and {@code Message undeliverable}. */
  public static GraphAnswer error(int status, int code, String message) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("error")
        .put("message", "(#" + code + ") " + message)
        .put("type", "OAuthException")
        .put("code", code)
        .put("fbtrace_id", "AsimulatedTrace");
    return new GraphAnswer(status, body.toString());
  }
}
