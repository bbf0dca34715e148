package io.echolot.listener.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.listener.source.Cursor;
import io.echolot.listener.source.SourceException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimelineWalkTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  /** A server that sorts by when its statuses were written, as Mastodon's ids do. */
  private static final class Server implements Timeline {

    private final List<Status> statuses = new ArrayList<>();
    private int asked;
    private boolean knowsMinId = true;

    void has(String id, Duration ago) {
      statuses.add(
          new Status(id, NOW.minus(ago).toString(), "public", "de", id, "", "<p>Zelt</p>", null));
    }

    @Override
    public List<Status> page(Bound bound) {
      asked++;
      List<Status> newestFirst =
          statuses.stream().sorted(Comparator.comparing(Status::createdAt).reversed()).toList();
      int at = newestFirst.stream().map(Status::id).toList().indexOf(bound.id());
      return switch (bound.parameter()) {
        case "min_id" ->
            newestFirst.subList(knowsMinId ? Math.max(0, at - PAGE) : 0, knowsMinId ? at : end(0));
        case "max_id" -> newestFirst.subList(at + 1, end(at + 1));
        default -> newestFirst.subList(0, end(0));
      };
    }

    private int end(int from) {
      return Math.min(from + PAGE, statuses.size());
    }
  }

  private final Server server = new Server();
  private Cursor cursor = Cursor.BEGINNING;

  private Set<String> look() throws SourceException {
    TimelineWalk walk = new TimelineWalk(server, cursor, NOW);
    walk.walk();
    cursor = walk.cursor();
    assertThat(walk.unseen()).extracting(Status::id).doesNotHaveDuplicates();
    return walk.unseen().stream().map(Status::id).collect(Collectors.toSet());
  }

  @Test
  void aStatusThatComesLateIsFoundBehindTheCursor() throws SourceException {
    server.has("a", Duration.ofHours(10));
    server.has("c", Duration.ofHours(1));
    assertThat(look()).containsExactlyInAnyOrder("a", "c");

    server.has("b", Duration.ofHours(5));
    server.has("d", Duration.ofMinutes(5));

    assertThat(look()).containsExactlyInAnyOrder("b", "d");
    assertThat(look()).isEmpty();
  }

  @Test
  void idsAreOpaque() throws SourceException {
    server.has("AhTz9qVkP0", Duration.ofHours(3));
    server.has("9", Duration.ofHours(2));
    look();
    server.has("0-new", Duration.ofHours(1));

    assertThat(look()).containsExactly("0-new");
    assertThat(cursor.position()).isEqualTo("0-new");
  }

  @Test
  void nothingIsPassedOverWhenMuchCame() throws SourceException {
    server.has("first", Duration.ofHours(20));
    look();
    IntStream.range(0, 500).forEach(i -> server.has("n" + i, Duration.ofMinutes(600 - i)));

    Set<String> found = look();
    found.addAll(look());

    assertThat(found).hasSize(500);
  }

  @Test
  void itGoesBackADayAndNoFurther() throws SourceException {
    IntStream.range(0, 1_000).forEach(i -> server.has("n" + i, Duration.ofHours(i)));
    look();
    server.asked = 0;

    look();

    assertThat(server.asked).isEqualTo(2);
  }

  @Test
  void aServerThatKnowsNoMinIdIsReadAsWell() throws SourceException {
    server.knowsMinId = false;
    IntStream.range(0, 60).forEach(i -> server.has("n" + i, Duration.ofMinutes(60 + i)));
    look();
    server.has("new", Duration.ofMinutes(1));

    assertThat(look()).contains("new");
    assertThat(look()).isEmpty();
  }

  @Test
  void whatWasSeenIsRememberedWithinBounds() throws SourceException {
    for (int hour = 0; hour < 20; hour++) {
      int from = hour * 200;
      IntStream.range(from, from + 200)
          .forEach(i -> server.has("n" + i, Duration.ofSeconds(9_000 - i)));
      look();
    }

    assertThat(cursor.seen()).hasSizeLessThanOrEqualTo(1_600);
  }
}
