package io.echolot.gateway.intake.batch;

import io.echolot.gateway.door.DoorProblems;
import io.echolot.gateway.intake.batch.LineSplitter.Line;
import io.echolot.gateway.intake.batch.LineSplitter.Text;
import io.echolot.gateway.intake.batch.LineSplitter.TooMany;
import io.echolot.platform.http.EarlyAnswer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * Takes a batch while it arrives: a window of lines is taken, answered in order, and only then is
 * more read. Who sends all lines before reading an answer finds {@value #MOST_UNREAD} bytes of
 * answers waiting; beyond that, reading and answering wait for each other. All of it runs on one
 * event loop.
 */
final class BatchFlow {

  /** Enough to fill a batch of Kafka's producer, few enough to be held by many batches at once. */
  private static final int WINDOW_LINES = 32;

  private static final int WINDOW_BYTES = 256 * 1024;
  private static final int MOST_UNREAD = 2 * 1024 * 1024;

  /** How long nothing may arrive while we wait for it. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpServerRequest request;
  private final Context loop = Vertx.currentContext();
  private final LineSplitter splitter;
  private final Function<Line, Uni<byte[]>> take;
  private final UnicastProcessor<byte[]> answers = UnicastProcessor.create();
  private final Deque<Line> waiting = new ArrayDeque<>();
  private boolean isReading;
  private boolean isTaking;
  private boolean isAllRead;
  private boolean isOver;
  private long unread;
  private long timer = -1;

  /**
   * A flow of what a request brings; to be made on its event loop.
   *
   * @param take answers a line, and never fails because of what it says
   */
  BatchFlow(HttpServerRequest request, LineSplitter splitter, Function<Line, Uni<byte[]>> take) {
    this.request = request;
    this.splitter = splitter;
    this.take = take;
  }

  /** The answers, several lines in each item; fails if the lines stop to arrive. */
  Multi<byte[]> answers() {
    if (request.isEnded()) {
      endOfBody();
    } else {
      request.pause();
      request.handler(this::read);
      request.endHandler(end -> endOfBody());
      request.exceptionHandler(this::fail);
      goOn();
    }
    return answers
        .onItem()
        .invoke(item -> loop.runOnContext(given -> given(item)))
        .onTermination()
        .invoke(() -> loop.runOnContext(end -> stop()));
  }

  private void read(Buffer piece) {
    isReading = false;
    cancelTimer();
    // What comes behind the last line that may be is dropped, so that the answer can be heard.
    if (!isAllRead) {
      waiting.addAll(splitter.split(piece.getBytes()));
      isAllRead = waiting.peekLast() instanceof TooMany;
    }
    goOn();
  }

  private void endOfBody() {
    cancelTimer();
    if (!isAllRead) {
      isAllRead = true;
      waiting.addAll(splitter.rest());
    }
    goOn();
  }

  private void goOn() {
    if (isOver || isTaking || unread > MOST_UNREAD) {
      return;
    }
    if (!waiting.isEmpty()) {
      takeWindow();
    } else if (isAllRead) {
      isOver = true;
      answers.onComplete();
    } else if (!isReading) {
      isReading = true;
      timer = loop.owner().setTimer(PATIENCE.toMillis(), late -> fail(DoorProblems.tooSlow()));
      request.fetch(1);
    }
  }

  private void takeWindow() {
    isTaking = true;
    List<Uni<byte[]>> window = new ArrayList<>();
    int bytes = 0;
    while (!waiting.isEmpty() && window.size() < WINDOW_LINES && bytes < WINDOW_BYTES) {
      Line line = waiting.poll();
      bytes += line instanceof Text text ? text.bytes().length : 0;
      window.add(take.apply(line));
    }
    Uni.join()
        .all(window)
        .andFailFast()
        .subscribe()
        .with(
            taken -> loop.runOnContext(back -> answer(taken)),
            failure -> loop.runOnContext(back -> fail(failure)));
  }

  private void answer(List<byte[]> lines) {
    isTaking = false;
    Buffer all = Buffer.buffer();
    for (byte[] line : lines) {
      // Quarkus puts a newline behind each item.
      (all.length() == 0 ? all : all.appendByte((byte) '\n')).appendBytes(line);
    }
    unread += all.length();
    answers.onNext(all.getBytes());
    goOn();
  }

  private void given(byte[] item) {
    unread -= item.length;
    goOn();
  }

  private void fail(Throwable failure) {
    cancelTimer();
    if (!isOver) {
      isOver = true;
      answers.onError(failure);
    }
  }

  /** The caller may still be sending, or be gone. */
  private void stop() {
    isOver = true;
    cancelTimer();
    waiting.clear();
    EarlyAnswer.linger(request);
  }

  private void cancelTimer() {
    loop.owner().cancelTimer(timer);
  }
}
