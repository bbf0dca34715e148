package io.echolot.gateway.intake.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.gateway.intake.batch.LineSplitter.Line;
import io.echolot.gateway.intake.batch.LineSplitter.Text;
import io.echolot.gateway.intake.batch.LineSplitter.TooLong;
import io.echolot.gateway.intake.batch.LineSplitter.TooMany;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LineSplitterTest {

  private static final int LONGEST = 5;
  private static final int MOST = 4;

  /** What a splitter finds in a text that comes in pieces of a size. */
  private static List<String> split(String text, int piece) {
    LineSplitter splitter = new LineSplitter(LONGEST, MOST);
    List<Line> lines = new ArrayList<>();
    byte[] bytes = text.getBytes(UTF_8);
    for (int from = 0; from < bytes.length; from += piece) {
      lines.addAll(
          splitter.split(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + piece))));
      if (!lines.isEmpty() && lines.get(lines.size() - 1) instanceof TooMany) {
        return lines.stream().map(LineSplitterTest::told).toList();
      }
    }
    lines.addAll(splitter.rest());
    return lines.stream().map(LineSplitterTest::told).toList();
  }

  private static String told(Line line) {
    if (line instanceof Text text) {
      return line.number() + new String(text.bytes(), UTF_8);
    }
    return line.number() + (line instanceof TooLong ? " too long" : " too many");
  }

  @Test
  void linesAreCountedAlsoBlankOnes() {
    assertThat(split("a\n\n \r\nb", 100)).containsExactly("1a", "4b");
    assertThat(split("a\nb\nc\nd\n", 100)).containsExactly("1a", "2b", "3c", "4d");
    assertThat(split("", 100)).isEmpty();
  }

  @Test
  void aLongLineCostsOnlyItself() {
    assertThat(split("12345\n123456\n1", 100)).containsExactly("112345", "2 too long", "31");
  }

  @Test
  void nothingIsReadBehindTheLastLine() {
    assertThat(split("a\nb\nc\nd\ne\nf", 100))
        .containsExactly("1a", "2b", "3c", "4d", "5 too many");
    assertThat(split("\n\n\n\n\n\n\n\n", 100)).containsExactly("5 too many");
  }

  @Property
  void itIsTheSameInWhateverPiecesItComes(
      @ForAll @CharRange(from = 'a', to = 'b') @Chars('\n') String text,
      @ForAll @IntRange(min = 1, max = 7) int piece) {
    assertThat(split(text, piece)).isEqualTo(split(text, Integer.MAX_VALUE / 2));
  }
}
