package io.echolot.gateway.whatsapp;

import io.echolot.contracts.account.WhatsAppNames;
import io.echolot.survey.language.LanguageMatch;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An approved template with one parameter in its body. Source: Meta, WhatsApp Cloud API, "Message
 * templates", "Template components".
 *
 * @param name as Meta knows it
 * @param languages in which it is approved, as Meta writes them, e.g. {@code pt_BR}; at least one
 * @param isLink whether its parameter is the message's link alone
 */
record WhatsAppTemplate(String name, List<String> languages, boolean isLink) {

  /** With the template's own words around it, Meta takes no more. */
  static final int LONGEST_PARAMETER = 1_024;

  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  /** Meta takes neither lines nor more than four spaces. */
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");

  /** That of an account's settings; empty if it has none. */
  static Optional<WhatsAppTemplate> of(Map<String, String> settings) {
    String name = settings.getOrDefault(WhatsAppNames.TEMPLATE, "");
    List<String> languages =
        Arrays.stream(settings.getOrDefault(WhatsAppNames.TEMPLATE_LANGUAGES, "").split(","))
            .map(String::strip)
            .filter(language -> !language.isEmpty())
            .toList();
    boolean isLink = WhatsAppNames.LINK.equals(settings.get(WhatsAppNames.TEMPLATE_PARAMETER));
    return name.isEmpty() || languages.isEmpty()
        ? Optional.empty()
        : Optional.of(new WhatsAppTemplate(name, languages, isLink));
  }

  /** The one that suits somebody best who reads that language, else the first. */
  String language(String wish) {
    List<String> tags = languages.stream().map(one -> one.replace('_', '-')).toList();
    return LanguageMatch.of(tags, List.of(wish))
        .map(tags::indexOf)
        .map(languages::get)
        .orElse(languages.get(0));
  }

  /** What stands in its place for a parameter; empty if it is too long, or there is no link. */
  Optional<String> parameter(String text) {
    String line = SPACE.matcher(text).replaceAll(" ").strip();
    return (isLink ? link(line) : Optional.of(line))
        .filter(parameter -> parameter.length() <= LONGEST_PARAMETER);
  }

  private static Optional<String> link(String line) {
    Matcher link = LINK.matcher(line);
    return link.find() ? Optional.of(link.group()) : Optional.empty();
  }
}
