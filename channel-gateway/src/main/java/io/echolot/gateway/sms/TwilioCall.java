package io.echolot.gateway.sms;

import java.util.List;
import java.util.Map;

/**
 * A call of a webhook, as far as its signature speaks of it.
 *
 * @param url our public one, with path and query as they stood on the wire
 * @param form what was posted, decoded
 * @param signature the header {@code X-Twilio-Signature}; empty if there was none
 */
record TwilioCall(String url, Map<String, List<String>> form, String signature) {

  TwilioCall {
    signature = signature == null ? "" : signature;
  }

  /** Whose it says it is; empty if it doesn't. */
  String accountSid() {
    return first("AccountSid");
  }

  /** The first value of a parameter; empty if there is none. */
  String first(String name) {
    List<String> values = form.getOrDefault(name, List.of());
    return values.isEmpty() || values.get(0) == null ? "" : values.get(0);
  }
}
