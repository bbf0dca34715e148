package io.echolot.gateway.door;

import io.echolot.platform.http.EarlyAnswer;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.time.Duration;
import java.util.Optional;

/** A body that is read as a whole before anybody looks at it. All of it on one event loop. */
final class HeldBody {

  /** Where the routing context has it once it is complete. */
  static final String KEY = HeldBody.class.getName();

  private final RoutingContext context;
  private final DoorFilter limits;
  private final long most;
  private final Buffer body = Buffer.buffer();
  private long held;
  private boolean over;

  HeldBody(RoutingContext context, DoorFilter limits, long most) {
    this.context = context;
    this.limits = limits;
    this.most = most;
  }

  void read(Duration patience) {
    HttpServerRequest request = context.request();
    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      request.response().writeContinue();
    }
    long timer =
        context.vertx().setTimer(patience.toMillis(), late -> refuse(DoorProblems.tooSlow()));
    context.addEndHandler(
        ended -> {
          context.vertx().cancelTimer(timer);
          limits.giveBack(held);
          held = 0;
        });
    request.handler(this::take);
    request.exceptionHandler(broken -> over = true);
    request.endHandler(
        end -> {
          context.vertx().cancelTimer(timer);
          complete();
        });
    request.resume();
  }

  private void take(Buffer part) {
    if (over) {
      return;
    }
    held += part.length();
    Optional<HttpProblem> busy = limits.hold(part.length());
    if (body.length() + part.length() > most) {
      refuse(DoorProblems.tooLarge(DoorFilter.door(context), most));
    } else if (busy.isPresent()) {
      refuse(busy.get());
    } else {
      body.appendBuffer(part);
    }
  }

  private void refuse(HttpProblem problem) {
    if (!over) {
      over = true;
      EarlyAnswer.send(context, problem);
    }
  }

  private void complete() {
    if (!over) {
      over = true;
      context.put(KEY, this);
      // For forms that aren't read on a worker thread.
      ((RoutingContextInternal) context).setBody(body);
      context.next();
    }
  }

  byte[] bytes() {
    return body.getBytes();
  }
}
