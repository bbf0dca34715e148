package io.echolot.contracts.pattern;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Run by RE2, which reads each character of the text a fixed number of times. */
record LinearPattern(List<Ahead> ahead, Pattern whole) implements SurveyPattern {

  /** RE2 writes repetitions out, which takes memory; see {@link SurveyPattern#MOST_STEPS}. */
  private static final int LARGEST = 5_000;

  /** In bytes; a pattern of the largest size takes about a tenth. */
  private static final long DEEP_STACK = 64L << 20;

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
            .map(ahead -> new Ahead(compile(ahead.expression()), ahead.wanted()))
            .toList(),
        compile(written.whole()));
  }

  /** RE2/J goes one call deeper for each repetition, deeper than an event loop's stack bears. */
  private static Pattern compile(String expression) {
    FutureTask<Pattern> compilation = new FutureTask<>(() -> Pattern.compile(expression));
    new Thread(null, compilation, "pattern", DEEP_STACK).start();
    try {
      return compilation.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException why) {
        throw why;
      }
      throw new PatternFlaw("repeats too often");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  @Override
  public boolean matches(CharSequence text) {
    return ahead.stream().allMatch(one -> one.pattern.matcher(text).lookingAt() == one.wanted)
        && whole.matcher(text).matches();
  }
}
