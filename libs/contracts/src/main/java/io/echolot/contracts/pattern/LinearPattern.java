package io.echolot.contracts.pattern;

import com.google.re2j.Pattern;
import java.util.List;

/** Run by RE2, which reads each character of the text a fixed number of times. */
record LinearPattern(List<Ahead> ahead, Pattern whole) implements SurveyPattern {

  /** RE2 writes repetitions out, which takes memory; see {@link SurveyPattern#MOST_STEPS}. */
  private static final int LARGEST = 5_000;

  LinearPattern {
    ahead = List.copyOf(ahead);
  }

  private record Ahead(Pattern pattern, boolean wanted) {}

  static LinearPattern of(PatternReader.Written written) {
    if (written.size() > LARGEST) {
      throw new PatternFlaw("repeats too often");
    }
    return new LinearPattern(
        written.ahead().stream()
            .map(ahead -> new Ahead(Pattern.compile(ahead.expression()), ahead.wanted()))
            .toList(),
        Pattern.compile(written.whole()));
  }

  @Override
  public boolean matches(CharSequence text) {
    return ahead.stream().allMatch(one -> one.pattern.matcher(text).lookingAt() == one.wanted)
        && whole.matcher(text).matches();
  }
}
