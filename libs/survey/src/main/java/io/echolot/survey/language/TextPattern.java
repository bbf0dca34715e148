package io.echolot.survey.language;

import com.fasterxml.jackson.core.type.TypeReference;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import io.echolot.contracts.ContractsJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One of our own texts in one language, with places for values as ICU's MessageFormat has them,
 * e.g. <code>{n, plural, one {# character} other {# characters}}</code>. Numbers are written as is
 * usual in the language, texts as they are. Script fills the same texts by {@code
 * Intl.PluralRules}.
 */
public final class TextPattern {

  private final String pattern;
  private final String language;

  /** ICU is loaded by the first text that has places, since it takes 19 MiB. */
  private MessageFormat format;

  /**
   * A text.
   *
   * @param pattern as ICU has it; taken as it is if it has no places
   * @param language BCP 47 tag, which decides about numbers and their forms
   */
  public TextPattern(String pattern, String language) {
    this.pattern = pattern;
    this.language = language;
  }

  /**
   * The texts of a JSON file beside a class, by their names.
   *
   * @param language BCP 47 tag in which they are written
   * @throws IllegalArgumentException if there is no such file
   */
  public static Map<String, TextPattern> beside(Class<?> owner, String name, String language) {
    try (InputStream file = owner.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalArgumentException(name);
      }
      return ContractsJson.mapper()
          .readValue(file, new TypeReference<Map<String, String>>() {})
          .entrySet()
          .stream()
          .collect(
              Collectors.toMap(
                  Map.Entry::getKey, text -> new TextPattern(text.getValue(), language)));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /**
   * The text with its places filled.
   *
   * @param values by the places' names; a number where a form depends on it
   * @throws IllegalArgumentException if the pattern has no form that ICU knows, or a value has none
   *     that its place takes
   */
  public String fill(Map<String, ?> values) {
    return pattern.indexOf('{') < 0 ? pattern : filled(values);
  }

  // ICU's formats aren't safe for several threads.
  private synchronized String filled(Map<String, ?> values) {
    if (format == null) {
      format = new MessageFormat(pattern, ULocale.forLanguageTag(language));
    }
    return format.format(values);
  }

  /**
   * The forms that its plurals lack, by CLDR's names, e.g. {@code few}: of those that whole numbers
   * from 0 to {@code most} have in its language.
   */
  public Set<String> lacking(int most) {
    PluralRules rules = PluralRules.forLocale(ULocale.forLanguageTag(language));
    Set<String> needed = new TreeSet<>();
    for (int n = 0; n <= most; n++) {
      needed.add(rules.select(n));
    }
    MessagePattern parts = new MessagePattern(pattern);
    Set<String> lacking = new TreeSet<>();
    for (int i = 0; i < parts.countParts(); i++) {
      if (parts.getPart(i).getArgType() == MessagePattern.ArgType.PLURAL
          && parts.getPartType(i) == MessagePattern.Part.Type.ARG_START) {
        Set<String> forms = forms(parts, i);
        needed.stream().filter(form -> !forms.contains(form)).forEach(lacking::add);
      }
    }
    return lacking;
  }

  private static Set<String> forms(MessagePattern parts, int plural) {
    Set<String> forms = new HashSet<>();
    for (int i = plural + 1; i < parts.getLimitPartIndex(plural); i++) {
      if (parts.getPartType(i) == MessagePattern.Part.Type.ARG_SELECTOR) {
        forms.add(parts.getSubstring(parts.getPart(i)));
      } else if (parts.getPartType(i) == MessagePattern.Part.Type.MSG_START) {
        i = parts.getLimitPartIndex(i);
      }
    }
    return forms;
  }

  /** The text as it was given. */
  public String pattern() {
    return pattern;
  }
}
