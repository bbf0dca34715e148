package io.echolot.gateway.door;

import static io.vertx.core.http.HttpMethod.POST;
import static io.vertx.core.http.HttpMethod.PUT;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpMethod;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What bodies come in by, each with its own limit; what isn't named here is {@link #OTHER}. */
public enum DoorLimit {
  /** One revision of a response. */
  RESPONSE("response", PUT, "/v1/public/[^/]+/responses/[^/]+", DoorConfig::response),
  /** A file that is to be an answer. */
  FILE("file", PUT, "/v1/public/[^/]+/responses/[^/]+/files/[^/]+", DoorConfig::file),
  /** What a kiosk collected. */
  KIOSK("kiosk", POST, "/v1/public/[^/]+/responses", DoorConfig::kiosk),
  /** Responses of other systems. */
  IMPORT("import", POST, "/v1/responses", DoorConfig::imports),
  /** Mentions that social-listener found. */
  MENTIONS("mentions", POST, "/v1/mentions", DoorConfig::mentions),
  /** A webhook of Telegram's. */
  TELEGRAM("telegram", POST, "/v1/in/telegram/[^/]+", DoorConfig::telegram),
  /** A webhook of WhatsApp's. */
  WHATSAPP("whatsapp", POST, "/v1/in/whatsapp/[^/]+", DoorConfig::whatsapp),
  /** A webhook of an SMS provider. */
  SMS("sms", POST, "/v1/sms/[^/]+|/v1/in/[^/]+/[^/]+(/status)?", DoorConfig::sms),
  /** A form of the hosted page with files. */
  PAGE_FILES("page-files", POST, "/s/[^/]+/[^/]+", DoorConfig::pageFiles),
  /** A form of the hosted page. */
  PAGE("page", POST, "/s/[^/]+/[^/]+", DoorConfig::page),
  /** Everything else, whose bodies are a few fields, if there are any. */
  OTHER("other", null, ".*", DoorConfig::other);

  private final String id;
  private final HttpMethod method;
  private final Pattern path;
  private final Function<DoorConfig, MemorySize> limit;

  DoorLimit(String id, HttpMethod method, String path, Function<DoorConfig, MemorySize> limit) {
    this.id = id;
    this.method = method;
    this.path = Pattern.compile(path);
    this.limit = limit;
  }

  /** The door of a request; {@code type} is its {@code Content-Type}, empty if it names none. */
  static DoorLimit of(HttpMethod method, String path, String type) {
    boolean parts = type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    return Arrays.stream(values())
        .filter(door -> door.method == null || door.method.equals(method))
        .filter(door -> door != PAGE_FILES || parts)
        .filter(door -> door.path.matcher(path).matches())
        .findFirst()
        .orElse(OTHER);
  }

  /** What its limit is called, in problems and in the configuration. */
  public String id() {
    return id;
  }

  /** How many bytes a body may have. */
  public long most(DoorConfig config) {
    return limit.apply(config).asLongValue();
  }

  /** Whether bodies are read as they come, and never held as a whole. */
  boolean streams() {
    return switch (this) {
      case FILE, PAGE_FILES, KIOSK, IMPORT -> true;
      case RESPONSE, MENTIONS, TELEGRAM, WHATSAPP, SMS, PAGE, OTHER -> false;
    };
  }
}
