package io.echolot.gateway.chat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.echolot.contracts.ChannelConfig;
import io.echolot.contracts.ContractsJson;
import io.echolot.gateway.access.PublicAccess;
import io.echolot.gateway.access.RateLimits;
import io.echolot.gateway.chat.ChatMessage.In;
import io.echolot.gateway.chat.ChatMessage.Refused;
import io.echolot.gateway.chat.ChatMessage.Said;
import io.echolot.gateway.conversation.Input;
import io.echolot.gateway.dialogue.Dialogues;
import io.echolot.gateway.dialogue.Message;
import io.echolot.gateway.dialogue.Reply;
import io.echolot.platform.Ids;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.Blocking;
import java.nio.charset.StandardCharsets;

/**
 * A chat. Whoever opens it with the same conversation goes on where they were, also on another
 * replica: nothing of it is kept in the connection.
 */
@WebSocket(path = "/v1/public/{publishableKey}/chat")
public class ChatSocket {

  private static final ChatVoice VOICE = new ChatVoice();

  private final WebSocketConnection connection;
  private final PublicAccess access;
  private final RateLimits limits;
  private final Dialogues dialogues;
  private final ObjectMapper mapper;

  public ChatSocket(
      WebSocketConnection connection,
      PublicAccess access,
      RateLimits limits,
      Dialogues dialogues,
      ObjectMapper mapper) {
    this.connection = connection;
    this.access = access;
    this.limits = limits;
    this.dialogues = dialogues;
    this.mapper = mapper;
  }

  /** Greets with the question that is due. */
  @OnOpen
  @Blocking
  public String open() {
    return said("", "open-" + Ids.next(), new Input.Resumed());
  }

  @OnTextMessage
  @Blocking
  public String take(String text) {
    ChatMessage message = ChatMessage.read(text, mapper);
    if (message instanceof In in) {
      return said(in.id(), "said-" + in.id(), in.input());
    }
    return json(message);
  }

  private String said(String replyTo, String id, Input input) {
    try {
      ChatVisitor visitor = ChatVisitor.of(connection.handshakeRequest().query()).orElseThrow();
      ChannelConfig channel = access.channel(connection.pathParam("publishableKey"));
      limits.take(channel, "chat " + visitor.conversation());
      Reply reply =
          dialogues.take(
              new Message(channel, visitor.conversation(), id, input, visitor.language()), VOICE);
      return json(new Said("say", replyTo, reply.language(), reply.lines()));
    } catch (HttpProblem e) {
      String type = e.getType().toString();
      String slug = type.substring(type.lastIndexOf('/') + 1);
      return json(new Refused("error", replyTo, slug, e.getTitle()));
    }
  }

  private static String json(ChatMessage message) {
    return new String(ContractsJson.write(message), StandardCharsets.UTF_8);
  }
}
