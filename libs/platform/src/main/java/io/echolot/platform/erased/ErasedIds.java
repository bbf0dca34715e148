package io.echolot.platform.erased;

import java.util.HexFormat;

/**
 * A set that only grows, of hashes of 16 bytes, in few more bytes than they have: a million take 32
 * MiB at most. Safe for threads.
 */
final class ErasedIds {

  private static final int FIRST_PLACES = 64;
  private static final int HEX_OF_LONG = 16;

  /** Two numbers a place; a place of two zeros is free, for no hash is zero. */
  private long[] places = new long[2 * FIRST_PLACES];

  private int size;

  /** Adds a hash of 32 hexadecimal digits; whether it is new. */
  synchronized boolean add(String hash) {
    long high = high(hash);
    long low = low(hash);
    int at = find(places, high, low);
    if (isTaken(places, at)) {
      return false;
    }
    places[at] = high;
    places[at + 1] = low;
    size++;
    if (2 * size > places.length / 2) {
      grow();
    }
    return true;
  }

  synchronized boolean contains(String hash) {
    return isTaken(places, find(places, high(hash), low(hash)));
  }

  synchronized boolean isEmpty() {
    return size == 0;
  }

  private void grow() {
    long[] more = new long[2 * places.length];
    for (int at = 0; at < places.length; at += 2) {
      if (isTaken(places, at)) {
        int to = find(more, places[at], places[at + 1]);
        more[to] = places[at];
        more[to + 1] = places[at + 1];
      }
    }
    places = more;
  }

  /** Where it is, or would be. */
  private static int find(long[] places, long high, long low) {
    int mask = places.length / 2 - 1;
    int place = (int) low & mask;
    while (isTaken(places, 2 * place)
        && (places[2 * place] != high || places[2 * place + 1] != low)) {
      place = (place + 1) & mask;
    }
    return 2 * place;
  }

  private static boolean isTaken(long[] places, int at) {
    return places[at] != 0 || places[at + 1] != 0;
  }

  private static long high(String hash) {
    return HexFormat.fromHexDigitsToLong(hash, 0, HEX_OF_LONG);
  }

  private static long low(String hash) {
    return HexFormat.fromHexDigitsToLong(hash, HEX_OF_LONG, 2 * HEX_OF_LONG);
  }
}
