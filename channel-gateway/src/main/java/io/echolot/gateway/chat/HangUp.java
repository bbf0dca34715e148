package io.echolot.gateway.chat;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Ends connections of chats: those on which nothing is said, and those on which too much is. The
 * codes are those of RFC 6455, section 7.4.1.
 */
@ApplicationScoped
class HangUp {

  static final CloseReason IDLE = new CloseReason(1001, "Nothing was said for a while.");
  static final CloseReason NOT_TEXT = new CloseReason(1003, "Send text.");
  static final CloseReason TOO_MANY = new CloseReason(1008, "Too many messages.");
  static final CloseReason TOO_LARGE = new CloseReason(1009, "The message is too large.");
  static final CloseReason FAILED = new CloseReason(1011, "Try again a little later.");

  private static final TypedKey<Long> TIMER = TypedKey.forLong("timer");
  private static final TypedKey<Integer> REFUSALS = TypedKey.forInt("refusals");

  private final Vertx vertx;
  private final ChatConfig config;

  HangUp(Vertx vertx, ChatConfig config) {
    this.vertx = vertx;
    this.config = config;
  }

  /** Something was said. */
  void isBusy(WebSocketConnection connection) {
    isDead(connection);
    long timer =
        vertx.setTimer(
            config.idle().toMillis(), idle -> end(connection, IDLE).subscribe().with(v -> {}));
    connection.userData().put(TIMER, timer);
  }

  /** It is closed. */
  void isDead(WebSocketConnection connection) {
    Long timer = connection.userData().remove(TIMER);
    if (timer != null) {
      vertx.cancelTimer(timer);
    }
  }

  /** Whether one message more was refused than is borne; else it counts as one. */
  boolean isTooMuch(WebSocketConnection connection) {
    Integer before = connection.userData().get(REFUSALS);
    int refusals = before == null ? 1 : before + 1;
    connection.userData().put(REFUSALS, refusals);
    return refusals > config.refusals();
  }

  /** Ends it; what is closed already stays so. */
  Uni<Void> end(WebSocketConnection connection, CloseReason reason) {
    return connection.isClosed()
        ? Uni.createFrom().voidItem()
        : connection.close(reason).onFailure().recoverWithNull();
  }
}
