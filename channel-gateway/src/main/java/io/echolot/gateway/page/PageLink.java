package io.echolot.gateway.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.customer.SurveyLink;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.dialogue.lexicon.Languages;
import io.echolot.gateway.audience.entry.EntryDecision;
import io.echolot.gateway.door.Texts;
import io.echolot.gateway.page.draw.StepView;
import io.echolot.gateway.page.form.Prefill;
import io.echolot.gateway.page.language.PageTexts;
import io.echolot.gateway.page.language.ReaderLanguages;
import io.echolot.gateway.page.visit.Visit;
import io.echolot.platform.Ids;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a link says to the hosted page.
 *
 * @param query its query
 * @param languages what the browser asks for, the most wanted first
 */
public record PageLink(Map<String, List<String>> query, List<String> languages) {

  private static final String TOKEN = SurveyLink.TOKEN;
  private static final String HIDDEN = "hidden.";

  /** What a decoder puts where it can't read bytes, and the same as somebody means it. */
  private static final String DAMAGE = "\uFFFD";

  private static final String DAMAGE_ENCODED = "%EF%BF%BD";

  /** What the raw query of a link says; null and what isn't encoded as it should be say nothing. */
  public static PageLink of(String query, List<String> languages) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    for (String part : query == null ? new String[0] : query.split("&")) {
      if (part.isEmpty()) {
        continue;
      }
      String[] pair = part.split("=", 2);
      try {
        parts
            .computeIfAbsent(decoded(pair[0]), name -> new ArrayList<>())
            .add(pair.length > 1 ? decoded(pair[1]) : "");
      } catch (IllegalArgumentException e) {
        continue;
      }
    }
    return new PageLink(parts, languages);
  }

  /** Bytes in another encoding than UTF-8 would come out damaged. */
  private static String decoded(String text) {
    String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
    boolean saysSo = text.toUpperCase(Locale.ROOT).contains(DAMAGE_ENCODED);
    if (decoded.contains(DAMAGE) && !text.contains(DAMAGE) && !saysSo) {
      throw new IllegalArgumentException("isn't UTF-8");
    }
    return Texts.kept(decoded);
  }

  /** The same with a token that shows the right to answer. */
  PageLink with(String token) {
    Map<String, List<String>> more = new LinkedHashMap<>(query);
    more.put(TOKEN, List.of(token));
    return new PageLink(more, languages);
  }

  /** The query, encoded, without the token. */
  String encoded() {
    return query.entrySet().stream()
        .filter(part -> !part.getKey().equals(TOKEN))
        .flatMap(
            part ->
                part.getValue().stream().map(value -> encode(part.getKey()) + "=" + encode(value)))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  String first(String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }

  boolean has(String name) {
    return query.containsKey(name);
  }

  /** What shows the right to answer: a personal link's token, or another one; empty for nothing. */
  String access() {
    return first(TOKEN);
  }

  /** The language for who sees no survey. */
  String language() {
    return PageTexts.languageFor(wishes().toList());
  }

  String language(PublishedSurvey survey) {
    return Languages.choose(survey, wishes().toList());
  }

  private Stream<String> wishes() {
    return Stream.concat(Stream.of(first(ReaderLanguages.PARAMETER)), languages.stream())
        .filter(tag -> !tag.isEmpty());
  }

  /**
   * A visit that begins. What the survey doesn't know is left out: the link may be an older one.
   */
  public Visit begin(EntryDecision.Open admitted, Instant now) {
    PublishedSurvey survey = admitted.survey();
    Map<String, ObjectNode> answers = Prefill.read(survey, query);
    return new Visit(
        admitted.response().isEmpty() ? Ids.next().toString() : admitted.response(),
        survey.key(),
        survey.version(),
        language(survey),
        Optional.of(first("touchpoint"))
            .filter(key -> survey.touchpoint(key).isPresent())
            .orElse(""),
        hidden(survey, admitted.known()),
        now,
        shownFirst(answers),
        answers,
        skips() ? answers.keySet() : Set.of(),
        access());
  }

  /**
   * Whether a link of a question in an e-mail was followed: the click was the answer. With scripts
   * it is sent once the page is seen; without, the answer is shown to be sent, for a program that
   * checks links may have followed it.
   */
  private boolean isFromEmail() {
    return first("via").equals("email");
  }

  /** As links to other makers' surveys say it. */
  private boolean skips() {
    return first("skipPrefilled").equals("true");
  }

  /** Who answered a question in an e-mail sees that question first. */
  private String shownFirst(Map<String, ObjectNode> answers) {
    return isFromEmail() ? answers.keySet().stream().findFirst().orElse("") : "";
  }

  /** What is known goes before what the link says. */
  private Map<String, String> hidden(PublishedSurvey survey, Map<String, String> known) {
    Map<String, String> hidden = new HashMap<>();
    for (String key : survey.logic().hidden()) {
      String value = first(HIDDEN + key);
      if (!value.isEmpty()) {
        hidden.put(key, Texts.cut(value, Response.LONGEST_HIDDEN));
      }
    }
    hidden.putAll(known);
    return hidden;
  }

  /** The widget's element that shows the same. */
  StepView.Widget widget(String key, Visit visit) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("key", key);
    attributes.put("survey", visit.survey());
    attributes.put("mode", "page");
    attributes.put("language", visit.language());
    attributes.put("touchpoint", visit.touchpoint());
    if (has("repeat")) {
      attributes.put("repeat", "");
    }
    visit.hidden().forEach((field, value) -> attributes.put("data-hidden-" + field, value));
    visit
        .answers()
        .forEach(
            (question, answer) ->
                attributes.put("data-answer-" + question, answer.path("value").toString()));
    if (skips() || isFromEmail()) {
      attributes.put("data-skip-prefilled", "");
    }
    if (!access().isEmpty()) {
      attributes.put("token", access());
    }
    return new StepView.Widget(attributes);
  }
}
