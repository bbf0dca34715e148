package io.echolot.bench;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One HTTP/1.1 connection of a {@link Load}: one request at a time, no pipelining. */
final class LoadConnection {

  private static final int END_OF_HEAD = 4;

  private final Vertx vertx;
  private final NetSocket socket;
  private final Supplier<Optional<byte[]>> requests;
  private final Load.Tally tally;
  private final long end;
  private final double nanosBetween;
  private final CountDownLatch ended;

  private Buffer unread = Buffer.buffer();
  private long sent;
  private double due;
  private boolean over;

  LoadConnection(
      Vertx vertx,
      NetSocket socket,
      Supplier<Optional<byte[]>> requests,
      Load.Tally tally,
      long end,
      double nanosBetween,
      CountDownLatch ended) {
    this.vertx = vertx;
    this.socket = socket;
    this.requests = requests;
    this.tally = tally;
    this.end = end;
    this.nanosBetween = nanosBetween;
    this.ended = ended;
  }

  void begin(long firstAt) {
    due = firstAt;
    socket.handler(this::read);
    socket.closeHandler(closed -> finish());
    sendWhenDue();
  }

  private void sendWhenDue() {
    long now = System.nanoTime();
    if (now >= end) {
      finish();
      return;
    }
    long wait = TimeUnit.NANOSECONDS.toMillis((long) due - now);
    if (nanosBetween > 0 && wait > 0) {
      vertx.setTimer(wait, timer -> send());
    } else {
      send();
    }
  }

  private void send() {
    Optional<byte[]> next = requests.get();
    if (next.isEmpty()) {
      finish();
      return;
    }
    due += nanosBetween;
    sent = System.nanoTime();
    socket.write(Buffer.buffer(next.get()));
  }

  private void read(Buffer chunk) {
    unread.appendBuffer(chunk);
    int head = endOfHead();
    if (head < 0 || unread.length() < head + contentLength(head)) {
      return;
    }
    int status = Integer.parseInt(unread.getString(9, 12));
    unread = Buffer.buffer();
    tally.count(status, TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - sent));
    sendWhenDue();
  }

  private int endOfHead() {
    byte[] bytes = unread.getBytes();
    for (int i = 0; i + END_OF_HEAD <= bytes.length; i++) {
      if (bytes[i] == '\r'
          && bytes[i + 1] == '\n'
          && bytes[i + 2] == '\r'
          && bytes[i + 3] == '\n') {
        return i + END_OF_HEAD;
      }
    }
    return -1;
  }

  private int contentLength(int head) {
    String text = unread.getString(0, head, StandardCharsets.US_ASCII.name());
    int at = text.toLowerCase(Locale.ROOT).indexOf("content-length:");
    if (at < 0) {
      return 0;
    }
    int from = at + "content-length:".length();
    return Integer.parseInt(text.substring(from, text.indexOf('\r', from)).trim());
  }

  private void finish() {
    if (!over) {
      over = true;
      ended.countDown();
      socket.close();
    }
  }
}
