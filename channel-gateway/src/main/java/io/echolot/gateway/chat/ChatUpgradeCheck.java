package io.echolot.gateway.chat;

import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.gateway.dialogue.Dialogues;
import io.echolot.gateway.guard.Guard;
import io.echolot.gateway.http.PublicAccess;
import io.echolot.gateway.http.TrustedProxies;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Lets only pages of an allowed origin open a chat: a browser tells its origin with the handshake,
 * and the same-origin policy doesn't hold for WebSockets (RFC 6455, section 10.2).
 */
@ApplicationScoped
public class ChatUpgradeCheck implements HttpUpgradeCheck {

  private static final int BAD_REQUEST = 400;

  private final PublicAccess access;
  private final Dialogues dialogues;
  private final TrustedProxies proxies;
  private final Guard guard;

  public ChatUpgradeCheck(
      PublicAccess access, Dialogues dialogues, TrustedProxies proxies, Guard guard) {
    this.access = access;
    this.dialogues = dialogues;
    this.proxies = proxies;
    this.guard = guard;
  }

  @Override
  public Uni<CheckResult> perform(HttpUpgradeContext context) {
    HttpServerRequest request = context.httpRequest();
    Optional<ChatVisitor> visitor = ChatVisitor.of(request.query());
    if (visitor.isEmpty()) {
      return CheckResult.rejectUpgrade(BAD_REQUEST);
    }
    String origin = request.getHeader("Origin");
    try {
      dialogues.ensureReady();
      String address = proxies.addressOf(request);
      ChannelConfig channel =
          access.check(context.pathParam("publishableKey"), origin == null ? "" : origin, address);
      guard.dropsWithoutScript("", visitor.get().conversation(), channel, address);
      UpgradedRequest.countOff(request);
      return CheckResult.permitUpgrade();
    } catch (HttpProblem e) {
      return CheckResult.rejectUpgrade(e.getStatusCode());
    }
  }
}
