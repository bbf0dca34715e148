package io.echolot.gateway.seen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The pages that called by one key last: so many that may use it, and so many that may not, so that
 * strangers never push out the tenant's own.
 *
 * @param pages each origin once, the latest first
 */
record SeenPages(List<SeenPage> pages) {

  static final int MOST = 20;

  /** No origin of a real page is longer: a name of 253 characters, a scheme and a port. */
  private static final int LONGEST = 300;

  SeenPages {
    pages = List.copyOf(pages);
  }

  static SeenPages of(SeenPage page) {
    return new SeenPages(page.origin().length() > LONGEST ? List.of() : List.of(page));
  }

  /** Whether that page is among them, as one that may use the key or not, since a time. */
  boolean has(SeenPage page, Instant since) {
    return pages.stream()
        .anyMatch(
            one ->
                one.allowed() == page.allowed()
                    && one.at().isAfter(since)
                    && one.origin().equals(page.origin()));
  }

  /** Those that called after a time. */
  SeenPages after(Instant time) {
    return new SeenPages(pages.stream().filter(page -> page.at().isAfter(time)).toList());
  }

  boolean isEmpty() {
    return pages.isEmpty();
  }

  /** These and others, as many as are kept. */
  SeenPages and(SeenPages others) {
    List<SeenPage> all = new ArrayList<>(pages);
    all.addAll(others.pages);
    all.sort(Comparator.comparing(SeenPage::at).reversed());
    List<SeenPage> kept = new ArrayList<>();
    for (SeenPage page : all) {
      boolean isThere = kept.stream().anyMatch(one -> one.origin().equals(page.origin()));
      long alike = kept.stream().filter(one -> one.allowed() == page.allowed()).count();
      if (!isThere && alike < MOST) {
        kept.add(page);
      }
    }
    return new SeenPages(kept);
  }
}
