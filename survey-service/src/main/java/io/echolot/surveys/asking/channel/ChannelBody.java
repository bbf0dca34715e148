package io.echolot.surveys.asking.channel;

import io.echolot.contracts.Channel;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.base.Keys;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an admin says of a channel; see {@link ChannelConfig} for the fields. One that is answered
 * on pages and has no publishable key gets a new one.
 */
public record ChannelBody(
    Channel channel,
    String publishableKey,
    List<String> allowedOrigins,
    String address,
    String account,
    String surveyKey,
    String touchpoint,
    int requestsPerMinute,
    String unit) {

  private static final int KEY_BYTES = 18;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int MOST_ORIGINS = 100;

  /** As long as an e-mail address may be; no provider's address or account is longer. */
  private static final int LONGEST = 254;

  private static final Pattern KEY = Pattern.compile("pk_[A-Za-z0-9_-]{8,64}");

  public ChannelBody {
    publishableKey = publishableKey == null ? "" : publishableKey;
    allowedOrigins = allowedOrigins == null ? List.of() : List.copyOf(allowedOrigins);
    address = address == null ? "" : address;
    account = account == null ? "" : account;
    surveyKey = surveyKey == null ? "" : surveyKey;
    touchpoint = touchpoint == null ? "" : touchpoint;
    unit = unit == null ? "" : unit;
  }

  /** What is wrong with it, each with its path; empty if nothing is. */
  List<Violation> violations() {
    List<Violation> violations = new ArrayList<>();
    if (channel == null) {
      violations.add(new Violation("channel", "is required"));
    } else {
      violations.addAll(Door.of(channel).violations(this));
    }
    if (!publishableKey.isEmpty() && !KEY.matcher(publishableKey).matches()) {
      violations.add(new Violation("publishableKey", "must be pk_ and 8 to 64 of A-Z a-z 0-9 _ -"));
    }
    if (allowedOrigins.size() > MOST_ORIGINS) {
      violations.add(
          new Violation("allowedOrigins", "must have at most " + MOST_ORIGINS + " elements"));
    }
    for (int i = 0; i < allowedOrigins.size(); i++) {
      if (!isOrigin(allowedOrigins.get(i))) {
        violations.add(
            new Violation("allowedOrigins[" + i + "]", "must be like https://shop.example"));
      }
    }
    violations.addAll(tooLong("address", address));
    violations.addAll(tooLong("account", account));
    if (!surveyKey.isEmpty() && !Keys.isKey(surveyKey)) {
      violations.add(Keys.violation("surveyKey"));
    }
    if (!touchpoint.isEmpty() && !Keys.isKey(touchpoint)) {
      violations.add(Keys.violation("touchpoint"));
    }
    if (!unit.isEmpty() && !Keys.isKey(unit)) {
      violations.add(Keys.violation("unit"));
    }
    if (requestsPerMinute < 0) {
      violations.add(new Violation("requestsPerMinute", "must not be negative"));
    }
    return violations;
  }

  private static List<Violation> tooLong(String field, String text) {
    return text.length() <= LONGEST
        ? List.of()
        : List.of(new Violation(field, "must have at most " + LONGEST + " characters"));
  }

  private static boolean isOrigin(String origin) {
    try {
      URI uri = URI.create(origin);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return web
          && uri.getHost() != null
          && uri.getRawPath().isEmpty()
          && uri.getRawQuery() == null
          && uri.getRawUserInfo() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  ChannelConfig config(String tenant, String id, String knownKey) {
    String key = publishableKey.isEmpty() ? knownKey : publishableKey;
    return new ChannelConfig(
        tenant,
        id,
        channel,
        key.isEmpty() && Door.of(channel) == Door.PAGE ? newKey() : key,
        allowedOrigins,
        Door.of(channel).address(address),
        account,
        surveyKey,
        touchpoint,
        requestsPerMinute,
        unit);
  }

  private static String newKey() {
    byte[] bytes = new byte[KEY_BYTES];
    RANDOM.nextBytes(bytes);
    return "pk_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
