package io.echolot.devstack.twilio;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A message between a phone and one of an account's numbers.
 *
 * @param sid Twilio's name of it
 * @param phone whose phone
 * @param number the account's
 * @param toPhone whether the phone gets it, or has sent it
 * @param text what it says
 * @param at when it was sent
 */
record SimulatedMessage(
    String sid, String phone, String number, boolean toPhone, String text, Instant at) {

  ObjectNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("sid", sid)
        .put("phone", phone)
        .put("number", number)
        .put("toPhone", toPhone)
        .put("text", text)
        .put("at", at.toString());
  }
}
