package io.echolot.devstack.twilio;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** An account with {@link TwilioSimulator}. */
public final class SimulatedAccount {

  private final String sid;
  private final String authToken;
  private final List<SimulatedNumber> numbers = new CopyOnWriteArrayList<>();
  private volatile String status = "active";

  SimulatedAccount(String sid, String authToken) {
    this.sid = sid;
    this.authToken = authToken;
  }

  private static final class SimulatedNumber {
    private final String address;
    private final boolean sms;
    private volatile String smsUrl = "";

    SimulatedNumber(String address, boolean sms) {
      this.address = address;
      this.sms = sms;
    }

    boolean isShortCode() {
      return !address.startsWith("+");
    }

    String sid() {
      UUID name = UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8));
      return (isShortCode() ? "SC" : "PN") + name.toString().replace("-", "");
    }

    String json() {
      return isShortCode()
          ? "{\"sid\":\"%s\",\"short_code\":\"%s\",\"sms_url\":\"%s\",\"sms_method\":\"POST\"}"
              .formatted(sid(), address, smsUrl)
          : """
              {"sid":"%s","phone_number":"%s","capabilities":{"voice":true,"sms":%b,"mms":false},\
              "sms_url":"%s","sms_method":"POST"}"""
              .formatted(sid(), address, sms, smsUrl);
    }
  }

  /** Gives it a number, or a short code, by which SMS come and go. */
  public SimulatedAccount with(String address) {
    numbers.add(new SimulatedNumber(address, true));
    return this;
  }

  /** Gives it a number that is for calls alone. */
  public SimulatedAccount withVoiceAlone(String address) {
    numbers.add(new SimulatedNumber(address, false));
    return this;
  }

  /** Makes it {@code suspended}, {@code closed} or {@code active} again. */
  public void become(String newStatus) {
    status = newStatus;
  }

  /** Where messages to a number of its go; empty if nowhere. */
  public String smsUrl(String address) {
    return numbers.stream()
        .filter(number -> number.address.equals(address))
        .map(number -> number.smsUrl)
        .findFirst()
        .orElse("");
  }

  /** Whether it has that number. */
  boolean has(String address) {
    return addresses().contains(address);
  }

  /** The numbers by which SMS come and go. */
  List<String> addresses() {
    return numbers.stream().filter(number -> number.sms).map(number -> number.address).toList();
  }

  String sid() {
    return sid;
  }

  String authToken() {
    return authToken;
  }

  String json() {
    return "{\"sid\":\"%s\",\"friendly_name\":\"Simulated\",\"status\":\"%s\",\"type\":\"Full\"}"
        .formatted(sid, status);
  }

  /** Twilio finds parts of numbers, too. */
  String numbers(String part) {
    return "{\"incoming_phone_numbers\":[" + listed(part, false) + "]}";
  }

  String shortCodes(String part) {
    return "{\"short_codes\":[" + listed(part, true) + "]}";
  }

  private String listed(String part, boolean shortCodes) {
    return numbers.stream()
        .filter(number -> number.isShortCode() == shortCodes && number.address.contains(part))
        .map(SimulatedNumber::json)
        .collect(Collectors.joining(","));
  }

  Optional<String> change(String numberSid, Map<String, String> form) {
    Optional<SimulatedNumber> changed =
        numbers.stream().filter(number -> number.sid().equals(numberSid)).findFirst();
    changed.ifPresent(number -> number.smsUrl = form.getOrDefault("SmsUrl", number.smsUrl));
    return changed.map(SimulatedNumber::json);
  }
}
