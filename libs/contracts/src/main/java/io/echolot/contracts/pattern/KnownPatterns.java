package io.echolot.contracts.pattern;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Patterns that were met lately, as reading one takes longer than matching a short text. */
final class KnownPatterns {

  private static final int MOST = 500;

  private static final Map<String, SurveyPattern> KNOWN =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, SurveyPattern> eldest) {
              return size() > MOST;
            }
          });

  private KnownPatterns() {}

  static SurveyPattern of(String pattern) {
    SurveyPattern known = KNOWN.get(pattern);
    if (known == null) {
      known = read(pattern);
      KNOWN.put(pattern, known);
    }
    return known;
  }

  private static SurveyPattern read(String pattern) {
    try {
      return LinearPattern.of(PatternReader.read(pattern));
    } catch (PatternFlaw | com.google.re2j.PatternSyntaxException e) {
      return FormerPattern.of(pattern);
    }
  }
}
