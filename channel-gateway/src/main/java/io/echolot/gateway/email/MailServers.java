package io.echolot.gateway.email;

import io.echolot.gateway.delivery.store.DeliveryConfig;
import io.echolot.platform.outbound.PublicAddresses;
import io.echolot.platform.smtp.SmtpClient;
import io.echolot.platform.smtp.SmtpConnection;
import io.echolot.platform.smtp.SmtpException;
import io.echolot.platform.smtp.SmtpServer;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Address;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hands e-mails to tenants' mail servers. A connection that is open goes on to the next e-mail of
 * the same account, for to open one takes longer than to send.
 */
@ApplicationScoped
class MailServers {

  /** Servers wait for minutes before they hang up (RFC 5321, 4.5.3.2.7). */
  private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(20);

  /** Some take no more by one connection. */
  private static final int MOST_BY_ONE = 50;

  private final SmtpClient client;
  private final Map<SmtpServer, Deque<OpenConnection>> idle = new HashMap<>();

  MailServers(
      MailServersConfig config,
      DeliveryConfig delivery,
      @ConfigProperty(name = "echolot.public-url") URI publicUrl) {
    this.client =
        new SmtpClient(
            address -> config.privateAddresses() || PublicAddresses.isPublic(address),
            // An e-mail may take all of them: is the connection open, a new one, the e-mail.
            delivery.timeout().dividedBy(2),
            publicUrl.getHost());
  }

  /** One that was used, how often, and when last. */
  private record OpenConnection(SmtpConnection connection, int sent, long at) {

    boolean isOld(long now) {
      return now - at > IDLE_NANOS;
    }
  }

  /** Sends one; waits for what the server says. */
  void send(SmtpServer server, MimeMessage mail, Address to) throws SmtpException {
    Optional<OpenConnection> used = used(server);
    SmtpConnection connection = used.isPresent() ? used.get().connection() : client.connect(server);
    boolean goesOn = false;
    try {
      connection.send(mail, to);
      goesOn = true;
    } catch (SmtpException e) {
      goesOn = e.code() != 0;
      throw e;
    } finally {
      int sent = 1 + used.map(OpenConnection::sent).orElse(0);
      if (goesOn && sent < MOST_BY_ONE) {
        keep(server, new OpenConnection(connection, sent, System.nanoTime()));
      } else {
        connection.close();
      }
    }
  }

  /** The one that was used last and still is open. */
  private Optional<OpenConnection> used(SmtpServer server) {
    while (true) {
      Optional<OpenConnection> next = poll(server);
      if (next.isEmpty() || next.get().connection().isOpen()) {
        return next;
      }
      next.get().connection().close();
    }
  }

  private synchronized Optional<OpenConnection> poll(SmtpServer server) {
    return Optional.ofNullable(idle.get(server)).map(Deque::pollLast);
  }

  private synchronized void keep(SmtpServer server, OpenConnection open) {
    idle.computeIfAbsent(server, one -> new ArrayDeque<>()).addLast(open);
  }

  @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void closeIdle() {
    Optional<OpenConnection> old = pollOld();
    while (old.isPresent()) {
      old.get().connection().close();
      old = pollOld();
    }
  }

  private synchronized Optional<OpenConnection> pollOld() {
    long now = System.nanoTime();
    idle.values().removeIf(Deque::isEmpty);
    return idle.values().stream()
        .filter(open -> open.peekFirst().isOld(now))
        .findFirst()
        .map(Deque::pollFirst);
  }

  @PreDestroy
  synchronized void close() {
    idle.values().forEach(all -> all.forEach(open -> open.connection().close()));
    idle.clear();
  }
}
