package io.echolot.gateway.chat;

import io.echolot.gateway.access.PublicAccess;
import io.echolot.gateway.access.TrustedProxies;
import io.echolot.gateway.dialogue.Dialogues;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

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

  public ChatUpgradeCheck(PublicAccess access, Dialogues dialogues, TrustedProxies proxies) {
    this.access = access;
    this.dialogues = dialogues;
    this.proxies = proxies;
  }

  @Override
  public Uni<CheckResult> perform(HttpUpgradeContext context) {
    HttpServerRequest request = context.httpRequest();
    if (ChatVisitor.of(request.query()).isEmpty()) {
      return CheckResult.rejectUpgrade(BAD_REQUEST);
    }
    String origin = request.getHeader("Origin");
    try {
      dialogues.ensureReady();
      access.check(
          context.pathParam("publishableKey"),
          origin == null ? "" : origin,
          proxies.addressOf(request));
      return CheckResult.permitUpgrade();
    } catch (HttpProblem e) {
      return CheckResult.rejectUpgrade(e.getStatusCode());
    }
  }
}
