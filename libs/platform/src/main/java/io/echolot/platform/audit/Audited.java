package io.echolot.platform.audit;

import io.echolot.contracts.audit.AuditEntry;
import io.echolot.contracts.audit.AuditEntry.Who;
import io.echolot.contracts.audit.AuditLine;
import io.echolot.platform.Ids;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.platform.tenant.Person;
import io.quarkus.logging.Log;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.AsyncResult;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * Tells the audit log of every call that somebody of a tenant makes, once it is answered. What the
 * console passes on is told by the service that answers it.
 */
@Singleton
class Audited {

  /** Before all that answers. */
  private static final int EARLY = -10_000;

  private final AuditTrail trail;
  private final Clock clock;

  Audited(AuditTrail trail, Clock clock) {
    this.trail = trail;
    this.clock = clock;
  }

  void register(@Observes Router router) {
    router
        .route()
        .order(EARLY)
        .handler(
            call -> {
              call.addEndHandler(ended -> tell(call, ended));
              call.next();
            });
  }

  private void tell(RoutingContext call, AsyncResult<Void> ended) {
    try {
      if (call.user() instanceof QuarkusHttpUser user) {
        tell(call, user.getSecurityIdentity(), status(call.response(), ended));
      }
    } catch (RuntimeException e) {
      Log.warnf(e, "The audit log wasn't told of %s", call.normalizedPath());
    }
  }

  private void tell(RoutingContext call, SecurityIdentity identity, int status) {
    String tenant = identity.isAnonymous() ? "" : new CurrentTenant(identity).named();
    if (tenant.isBlank()) {
      return;
    }
    AuditedCall.of(call.request().method().name(), call.normalizedPath(), isDryRun(call), status)
        .map(what -> what.about(CreatedId.of(call)))
        .map(what -> entry(who(identity), what, status))
        .ifPresent(entry -> trail.add(new AuditLine(tenant, entry)));
  }

  private static Who who(SecurityIdentity identity) {
    Person person = Person.of(identity);
    return new Who(AuditedCall.stored(person.id()), AuditedCall.stored(person.name()));
  }

  private AuditEntry entry(Who who, AuditedCall what, int status) {
    return new AuditEntry(
        Ids.next(), clock.instant(), who, what.action(), what.kind(), what.object(), status);
  }

  private static boolean isDryRun(RoutingContext call) {
    return call.queryParam("dryRun").contains("true");
  }

  private static int status(HttpServerResponse answer, AsyncResult<Void> ended) {
    return ended.failed() && !answer.headWritten() ? 0 : answer.getStatusCode();
  }
}
