package io.echolot.gateway.chat;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who opens a chat.
 *
 * @param conversation a UUID that the page made and keeps; who knows it goes on with the
 *     conversation
 * @param language BCP 47 tag; empty if unknown
 * @param introduces whether the page says of whom it is before anything else
 */
record ChatVisitor(String conversation, String language, boolean introduces) {

  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

  /** Empty if the query names no conversation, or anything that isn't as it must be. */
  static Optional<ChatVisitor> of(String query) {
    var parameters = new QueryStringDecoder("?" + (query == null ? "" : query)).parameters();
    String conversation = parameters.getOrDefault("conversation", List.of("")).get(0);
    String language = parameters.getOrDefault("language", List.of("")).get(0);
    String introduces = parameters.getOrDefault("start", List.of("false")).get(0);
    boolean valid =
        UUID.matcher(conversation).matches()
            && (introduces.equals("true") || introduces.equals("false"))
            && (language.isEmpty() || TAG.matcher(language).matches());
    return valid
        ? Optional.of(new ChatVisitor(conversation, language, introduces.equals("true")))
        : Optional.empty();
  }
}
