package io.echolot.devstack.twilio;

import io.echolot.devstack.simulator.Json;
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

  String json() {
    return "{\"sid\":%s,\"phone\":%s,\"number\":%s,\"toPhone\":%b,\"text\":%s,\"at\":%s}"
        .formatted(
            Json.text(sid),
            Json.text(phone),
            Json.text(number),
            toPhone,
            Json.text(text),
            Json.text(at.toString()));
  }
}
