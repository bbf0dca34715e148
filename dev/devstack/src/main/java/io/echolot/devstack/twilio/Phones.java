package io.echolot.devstack.twilio;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The phones of those who get messages, and what they write back. */
final class Phones {

  /** As long as a network takes, so that one sees the states go by. */
  private static final long STEP_MILLIS = 400;

  private static final int MOST = 1_000;
  private static final Pattern SAID = Pattern.compile("<Message>(.*?)</Message>", Pattern.DOTALL);

  private final Callbacks callbacks = new Callbacks();
  private final List<SimulatedMessage> messages = new CopyOnWriteArrayList<>();
  private final Executor threads;

  Phones(Executor threads) {
    this.threads = threads;
  }

  static String newSid() {
    return "SM" + UUID.randomUUID().toString().replace("-", "");
  }

  /** A phone gets a message; who sent it is told how far it is. */
  SimulatedMessage deliver(SimulatedAccount account, Map<String, String> form) {
    SimulatedMessage message =
        note(form.get("To"), form.get("From"), true, form.getOrDefault("Body", ""));
    String callback = form.getOrDefault("StatusCallback", "");
    if (!callback.isEmpty()) {
      threads.execute(() -> tell(account, message, callback));
    }
    return message;
  }

  private SimulatedMessage note(String phone, String number, boolean toPhone, String text) {
    SimulatedMessage message =
        new SimulatedMessage(newSid(), phone, number, toPhone, text, Instant.now());
    messages.add(message);
    if (messages.size() > MOST) {
      messages.remove(0);
    }
    return message;
  }

  private void tell(SimulatedAccount account, SimulatedMessage message, String callback) {
    try {
      for (String status : List.of("sent", "delivered")) {
        TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
        Map<String, String> form = form(account, message.sid());
        form.put("MessageStatus", status);
        form.put("To", message.phone());
        form.put("From", message.number());
        callbacks.call(callback, account.authToken(), form);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // Who is away isn't told; Twilio doesn't try again either.
    }
  }

  private static Map<String, String> form(SimulatedAccount account, String sid) {
    Map<String, String> form = new HashMap<>();
    form.put("AccountSid", account.sid());
    form.put("MessageSid", sid);
    form.put("SmsSid", sid);
    return form;
  }

  /**
   * A phone writes to a number.
   *
   * @return why it isn't delivered, for people; empty if it is
   */
  String write(SimulatedAccount account, String phone, String number, String text)
      throws InterruptedException {
    String url = account.smsUrl(number);
    if (url.isEmpty()) {
      return "Messages to " + number + " are delivered nowhere yet.";
    }
    SimulatedMessage written = note(phone, number, false, text);
    Map<String, String> form = form(account, written.sid());
    form.put("From", phone);
    form.put("To", number);
    form.put("Body", text);
    form.put("NumMedia", "0");
    form.put("NumSegments", "1");
    try {
      String twiMl = callbacks.call(url, account.authToken(), form);
      for (String said : said(twiMl)) {
        note(phone, number, true, said);
      }
      return twiMl.isEmpty() ? "Nobody took the message at " + url + "." : "";
    } catch (IOException | IllegalArgumentException e) {
      return "Nobody answers at " + url + ".";
    }
  }

  private static List<String> said(String twiMl) {
    List<String> said = new ArrayList<>();
    Matcher message = SAID.matcher(twiMl);
    while (message.find()) {
      said.add(
          message
              .group(1)
              .replace("&lt;", "<")
              .replace("&gt;", ">")
              .replace("&quot;", "\"")
              .replace("&apos;", "'")
              .replace("&amp;", "&"));
    }
    return said;
  }

  /** All messages, the oldest first, as an array of JSON. */
  ArrayNode json() {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    messages.forEach(message -> all.add(message.json()));
    return all;
  }
}
