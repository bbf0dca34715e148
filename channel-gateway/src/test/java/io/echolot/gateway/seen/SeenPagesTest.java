package io.echolot.gateway.seen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeenPagesTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private static SeenPages page(String origin, boolean allowed, int second) {
    return SeenPages.of(new SeenPage(origin, allowed, NOON.plusSeconds(second)));
  }

  @Test
  void anOriginStandsThereOnceAsItCalledLast() {
    SeenPages pages =
        page("https://a.example", false, 1)
            .and(page("https://b.example", true, 2))
            .and(page("https://a.example", true, 3));

    assertThat(pages.pages())
        .containsExactly(
            new SeenPage("https://a.example", true, NOON.plusSeconds(3)),
            new SeenPage("https://b.example", true, NOON.plusSeconds(2)));
  }

  @Test
  void strangersNeverPushOutTheTenantsOwn() {
    SeenPages pages = page("https://shop.example", true, 0);
    for (int i = 1; i <= 100; i++) {
      pages = pages.and(page("https://stranger-" + i + ".example", false, i));
    }

    assertThat(pages.pages()).hasSize(SeenPages.MOST + 1);
    assertThat(pages.pages()).extracting(SeenPage::origin).contains("https://shop.example");
    assertThat(page("https://" + "a".repeat(400) + ".example", false, 1).pages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example, true, 4, true",
    "https://a.example, true, 5, false",
    "https://a.example, false, 4, false",
    "https://b.example, true, 4, false",
  })
  void whatWasSeenLatelyIsKnown(String origin, boolean allowed, int since, boolean known) {
    SeenPages pages = page("https://a.example", true, 5);

    SeenPage again = new SeenPage(origin, allowed, NOON.plusSeconds(6));
    assertThat(pages.has(again, NOON.plusSeconds(since))).isEqualTo(known);
    assertThat(pages.after(NOON.plusSeconds(since)).isEmpty()).isEqualTo(since == 5);
  }
}
