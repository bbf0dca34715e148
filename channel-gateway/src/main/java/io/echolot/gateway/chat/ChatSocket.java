package io.echolot.gateway.chat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.dialogue.engine.Engine;
import io.echolot.dialogue.engine.Input;
import io.echolot.dialogue.voice.ChatVoice;
import io.echolot.gateway.chat.ChatMessage.In;
import io.echolot.gateway.chat.ChatMessage.Refused;
import io.echolot.gateway.chat.ChatMessage.Said;
import io.echolot.gateway.chat.ChatMessage.Start;
import io.echolot.gateway.dialogue.Dialogues;
import io.echolot.gateway.dialogue.Introduction;
import io.echolot.gateway.dialogue.Message;
import io.echolot.gateway.dialogue.Reply;
import io.echolot.gateway.http.PublicAccess;
import io.echolot.gateway.http.RateLimits;
import io.echolot.platform.Ids;
import io.echolot.platform.problem.Problem;
import io.netty.handler.codec.TooLongFrameException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A chat. Whoever opens it with the same conversation goes on where they were, also on another
 * replica: nothing of it is kept in the connection.
 */
@WebSocket(path = "/v1/public/{publishableKey}/chat")
public class ChatSocket {

  private static final ChatVoice VOICE = new ChatVoice();

  /** A minute, apart from other messages. */
  private static final int MOST_STOPS = 5;

  private final WebSocketConnection connection;
  private final PublicAccess access;
  private final RateLimits limits;
  private final Dialogues dialogues;
  private final ObjectMapper mapper;
  private final HangUp hangUp;

  public ChatSocket(
      WebSocketConnection connection,
      PublicAccess access,
      RateLimits limits,
      Dialogues dialogues,
      ObjectMapper mapper,
      HangUp hangUp) {
    this.connection = connection;
    this.access = access;
    this.limits = limits;
    this.dialogues = dialogues;
    this.mapper = mapper;
    this.hangUp = hangUp;
  }

  /** Greets with the question that is due; silent if the page says first of whom it is. */
  @OnOpen
  @Blocking
  public String open() {
    hangUp.isBusy(connection);
    return visitor().introduces()
        ? null
        : said("", "open-" + Ids.next(), new Input.Resumed(), Introduction.NONE);
  }

  @OnTextMessage
  @Blocking
  public String take(String text) {
    hangUp.isBusy(connection);
    ChatMessage message = ChatMessage.read(text, mapper);
    if (message instanceof In in) {
      return said(in.id(), "said-" + in.id(), in.input(), Introduction.NONE);
    }
    if (message instanceof Start start) {
      // Each time anew, for it may come by a new connection.
      String id = "start-" + Ids.next();
      return said(start.id(), id, new Input.Resumed(), start.introduction());
    }
    try {
      // What is no message counts as one.
      counted();
      return json(message);
    } catch (HttpProblem e) {
      return refused("", e);
    }
  }

  @OnBinaryMessage
  public Uni<Void> refuse(Buffer bytes) {
    return hangUp.end(connection, HangUp.NOT_TEXT);
  }

  @OnError
  public Uni<Void> failed(Throwable failure, WebSocketConnection from) {
    if (isTooLarge(failure)) {
      return hangUp.end(from, HangUp.TOO_LARGE);
    }
    if (!from.isClosed() && !(failure instanceof HttpClosedException)) {
      Log.warnf("A chat failed: %s", failure);
    }
    return hangUp.end(from, HangUp.FAILED);
  }

  @OnClose
  public void close(WebSocketConnection from) {
    hangUp.isDead(from);
  }

  /** Vert.x has no type for it: it is the frame with which the message outgrows its limit. */
  private static boolean isTooLarge(Throwable failure) {
    return failure instanceof TooLongFrameException
        || failure instanceof IllegalStateException
            && String.valueOf(failure.getMessage()).contains("max message size");
  }

  private String said(String replyTo, String id, Input input, Introduction introduction) {
    try {
      ChatVisitor visitor = visitor();
      Reply reply =
          dialogues.take(
              new Message(
                  counted(input),
                  visitor.conversation(),
                  id,
                  input,
                  visitor.language(),
                  introduction),
              VOICE);
      return json(new Said("say", replyTo, reply.language(), reply.lines()));
    } catch (HttpProblem e) {
      return refused(replyTo, e);
    }
  }

  private ChatVisitor visitor() {
    return ChatVisitor.of(connection.handshakeRequest().query()).orElseThrow();
  }

  /** As {@link #counted()}; what was sent before keeps nobody from opting out. */
  private ChannelConfig counted(Input input) {
    if (!Engine.isStop(input)) {
      return counted();
    }
    limits.take("stop " + visitor().conversation(), MOST_STOPS, Duration.ofMinutes(1));
    return access.channel(connection.pathParam("publishableKey"));
  }

  /** The channel, if one message more may be sent to it now. */
  private ChannelConfig counted() {
    ChannelConfig channel = access.channel(connection.pathParam("publishableKey"));
    limits.take(channel, "chat " + visitor().conversation());
    return channel;
  }

  private String refused(String replyTo, HttpProblem problem) {
    boolean isFlood = problem.getStatusCode() == Problem.TOO_MANY_REQUESTS.status().getStatusCode();
    if (isFlood && hangUp.isTooMuch(connection)) {
      hangUp.end(connection, HangUp.TOO_MANY).await().indefinitely();
      return null;
    }
    String type = problem.getType().toString();
    String slug = type.substring(type.lastIndexOf('/') + 1);
    return json(new Refused("error", replyTo, slug, problem.getTitle()));
  }

  private static String json(ChatMessage message) {
    return new String(ContractsJson.write(message), StandardCharsets.UTF_8);
  }
}
