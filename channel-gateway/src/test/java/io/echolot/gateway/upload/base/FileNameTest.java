package io.echolot.gateway.upload.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

  private static final Set<String> TEXT = new LinkedHashSet<>(List.of(".txt", ".md"));

  @ParameterizedTest
  @CsvSource({
    "note.txt, note.txt",
    "NOTE.TXT, NOTE.TXT",
    "readme.md, readme.md",
    "../../etc/passwd, passwd.txt",
    "C:\\temp\\a.txt, a.txt",
    "run.bat, run.bat.txt",
    "'', file.txt",
    "..., file.txt",
    ".txt, txt.txt",
    "' . a .txt', a.txt",
    "a\u202Etxt.exe, atxt.exe.txt",
    "'a<b>:\"c\"|d?*.txt', a_b___c__d__.txt",
    "Grüße 😀.txt, Grüße 😀.txt"
  })
  void aNameIsOneThatAnyComputerTakesAndNoneRuns(String given, String safe) {
    assertThat(FileName.of(given, TEXT)).isEqualTo(safe);
  }

  @Test
  void aTypeWithoutUsualExtensionsKeepsTheName() {
    assertThat(FileName.of("a.xyz", Set.of())).isEqualTo("a.xyz");
  }

  @Property
  void anyNameBecomesAShortOneThatIsSafeInAHeader(@ForAll String given) {
    String name = FileName.of(given, TEXT);

    assertThat(name).isNotBlank().hasSizeLessThanOrEqualTo(100).doesNotContain("/", "\\", "\"");
    assertThat(FileName.of(name, TEXT)).isEqualTo(name);
    assertThat(FileName.disposition(name)).matches("[\\x20-\\x7e]+").doesNotContain("\\");
  }
}
