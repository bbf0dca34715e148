package io.echolot.gateway.log;

import io.echolot.contracts.feedback.Authorship;
import io.echolot.contracts.feedback.Writer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Up to so many appended records by the marks of their erasures, 64 bytes each. It has no object
 * for any of them: tens of thousands that live for minutes are what a collector of a small heap is
 * busy with. Not safe for threads.
 */
final class AppendedTable {

  private static final int LONGS = 8;
  private static final int HEX_OF_LONG = 16;
  private static final int FREE = 0;

  private final int most;

  /** One more than the number of the entry that has its place there. */
  private final int[] places;

  /** Of each: its mark, its id, its survey, its writer's hash and number, its revision. */
  private final long[] entries;

  private int size;

  AppendedTable(int most) {
    this.most = most;
    this.places = new int[Integer.highestOneBit(most) * 4];
    this.entries = new long[most * LONGS];
  }

  boolean isFull() {
    return size == most;
  }

  void clear() {
    Arrays.fill(places, FREE);
    size = 0;
  }

  /** Puts one in, in place of what has its mark; there must be room. */
  void put(String mark, String id, Authorship authorship) {
    int place = place(mark);
    if (places[place] == FREE) {
      places[place] = ++size;
    }
    UUID uuid = UUID.fromString(id);
    int at = (places[place] - 1) * LONGS;
    entries[at] = high(mark);
    entries[at + 1] = low(mark);
    entries[at + 2] = uuid.getMostSignificantBits();
    entries[at + 3] = uuid.getLeastSignificantBits();
    entries[at + 4] = print(authorship.survey());
    entries[at + 5] = print(authorship.writer().hash());
    entries[at + 6] = authorship.writer().number();
    entries[at + 7] = authorship.revision();
  }

  /** Whether what has that mark counts rather than {@code next}. */
  boolean outdates(String mark, Authorship next) {
    int entry = places[place(mark)];
    return entry != FREE && isHeld(entry) && !printed(next).supersedes(authorship(entry));
  }

  /** The id of what has that mark. */
  Optional<String> id(String mark) {
    int entry = places[place(mark)];
    int at = (entry - 1) * LONGS;
    return entry == FREE || !isHeld(entry)
        ? Optional.empty()
        : Optional.of(new UUID(entries[at + 2], entries[at + 3]).toString());
  }

  /** Forgets what has that mark. */
  void remove(String mark) {
    int entry = places[place(mark)];
    if (entry != FREE) {
      entries[entry * LONGS - 1] = 0;
    }
  }

  /** Revisions begin with 1. */
  private boolean isHeld(int entry) {
    return entries[entry * LONGS - 1] > 0;
  }

  private Authorship authorship(int entry) {
    int at = (entry - 1) * LONGS;
    return printed(entries[at + 4], entries[at + 5], entries[at + 6], entries[at + 7]);
  }

  private static Authorship printed(Authorship authorship) {
    Writer writer = authorship.writer();
    return printed(
        print(authorship.survey()), print(writer.hash()), writer.number(), authorship.revision());
  }

  private static Authorship printed(long survey, long hash, long number, long revision) {
    return new Authorship(
        Long.toHexString(survey),
        new Writer(number, hash == 0 ? "" : Long.toHexString(hash)),
        Math.toIntExact(revision));
  }

  /** A hash of 64 bits (FNV-1a); 0 of an empty text alone. */
  private static long print(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return text.isEmpty() ? 0 : Math.max(1, hash >>> 1);
  }

  private int place(String mark) {
    long high = high(mark);
    long low = low(mark);
    int mask = places.length - 1;
    int place = (int) low & mask;
    while (places[place] != FREE) {
      int at = (places[place] - 1) * LONGS;
      if (entries[at] == high && entries[at + 1] == low) {
        break;
      }
      place = (place + 1) & mask;
    }
    return place;
  }

  private static long high(String mark) {
    int hash = mark.lastIndexOf('/') + 1;
    return HexFormat.fromHexDigitsToLong(mark, hash, hash + HEX_OF_LONG);
  }

  private static long low(String mark) {
    int hash = mark.lastIndexOf('/') + 1 + HEX_OF_LONG;
    return HexFormat.fromHexDigitsToLong(mark, hash, hash + HEX_OF_LONG);
  }
}
