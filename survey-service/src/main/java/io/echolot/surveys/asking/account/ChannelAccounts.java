package io.echolot.surveys.asking.account;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.contracts.account.MessagingProvider;
import io.echolot.platform.Ids;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.asking.account.proof.AccountClaim;
import io.echolot.surveys.asking.account.proof.AccountProof;
import io.echolot.surveys.asking.account.proof.AccountProof.Proven;
import io.echolot.surveys.asking.account.proof.AccountProof.ProvenAddress;
import io.echolot.surveys.asking.account.proof.AccountProof.Refused;
import io.echolot.surveys.asking.account.proof.AccountProof.Unheard;
import io.echolot.surveys.asking.account.proof.ProviderDesk;
import io.echolot.surveys.base.Keys;
import io.echolot.surveys.base.SqlTime;
import io.echolot.surveys.base.http.IfMatch;
import io.echolot.surveys.base.http.Locked;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.TenantKey;
import io.echolot.surveys.base.persistence.TenantLock;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The tenants' accounts with those who carry messages. What is stored was proven before by a call
 * to the provider. Blocks.
 */
@ApplicationScoped
public class ChannelAccounts {

  /** More than any tenant has; each is kept in every gateway's memory. */
  static final int MOST = 50;

  private final AccountRows rows;
  private final Credentials credentials;
  private final ProviderDesks desks;
  private final Database database;
  private final TenantLock lock;
  private final Clock clock;
  private final String gateway;

  ChannelAccounts(
      AccountRows rows,
      Credentials credentials,
      ProviderDesks desks,
      Database database,
      TenantLock lock,
      Clock clock,
      @ConfigProperty(name = "echolot.gateway-url") String gateway) {
    this.rows = rows;
    this.credentials = credentials;
    this.desks = desks;
    this.database = database;
    this.lock = lock;
    this.clock = clock;
    this.gateway = gateway;
  }

  /** Those after the id {@code after}, the oldest first. */
  List<ChannelAccountView> list(String tenant, String after, int most) {
    return await(rows.list(tenant, after, most)).stream().map(this::view).toList();
  }

  Locked<ChannelAccountView> get(String tenant, String id) {
    return locked(await(rows.get(tenant, id)));
  }

  /** What messages need of an account; empty if there is no such account. */
  public Uni<Optional<SendingAccount>> sending(String tenant, String id) {
    return rows.find(tenant, id).map(found -> found.map(row -> sending(row.body)));
  }

  private static SendingAccount sending(ChannelAccountBody body) {
    return new SendingAccount(body.provider(), body.addresses());
  }

  /**
   * Sets one up, once its provider has confirmed it.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID}, {@link
   *     Problem#CONFLICT}, and {@link Problem#UNAVAILABLE} if the provider can't be asked
   */
  Locked<ChannelAccountView> create(String tenant, ChannelAccountBody said) {
    ChannelAccountBody body = valid(said, said.credentials());
    ChannelAccountRow row = new ChannelAccountRow();
    row.id = new TenantKey(tenant, Ids.next().toString());
    row.lock = 1;
    row.createdAt = now();
    requireProven(body, inbound(body.provider(), row.id.key()));
    say(row, body);
    await(
        database.write(
            session ->
                lock.hold(tenant, TenantLock.Of.ACCOUNTS)
                    .flatMap(held -> rows.list(tenant, "", MOST))
                    .invoke(there -> requireRoom(there.size()))
                    .flatMap(there -> rows.add(row))));
    return locked(row);
  }

  private static void requireRoom(int there) {
    if (there >= MOST) {
      throw Problem.CONFLICT.because("A tenant may have " + MOST + " accounts.");
    }
  }

  /**
   * Replaces what was seen, once its provider has confirmed it. Without credentials it keeps those
   * that it has.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem as {@link #create}, {@link
   *     Problem#NOT_FOUND}, and what {@link IfMatch#require} throws
   */
  Locked<ChannelAccountView> replace(
      String tenant, String id, IfMatch seen, ChannelAccountBody said) {
    ChannelAccountRow before = await(rows.get(tenant, id));
    seen.require(OptionalInt.of(before.lock));
    Map<String, String> known =
        said.credentials().isEmpty() ? credentials.of(before) : said.credentials();
    ChannelAccountBody body = valid(said, known);
    if (body.provider() != before.body.provider()) {
      throw Problem.INVALID.because(
          "Nothing was stored.",
          List.of(new Violation("provider", "can't be changed; set up another account")));
    }
    if (said.credentials().isEmpty()
        && !desks.of(body.provider()).isSamePlace(claim(before), claim(body, ""))) {
      throw Problem.INVALID.because(
          "Nothing was stored.",
          List.of(new Violation("credentials", "are needed anew for another account or server")));
    }
    Proven proven = requireProven(body, inbound(body.provider(), id));
    ChannelAccountRow stored =
        await(
            database.write(
                session ->
                    rows.hold(session, tenant, id)
                        .invoke(row -> seen.require(OptionalInt.of(row.lock)))
                        .invoke(row -> say(row, body))
                        .call(rows::replace)));
    if (!said.credentials().isEmpty()) {
      connectAnew(stored, proven);
    }
    return locked(stored);
  }

  private void say(ChannelAccountRow row, ChannelAccountBody body) {
    row.say(body);
    row.credentials = credentials.seal(row.owner(), body.credentials());
    row.provenAt = now();
  }

  /** What the provider says of an account now, and of where it delivers messages. */
  AccountCheckView check(String tenant, String id) {
    ChannelAccountRow row = await(rows.get(tenant, id));
    return told(row, heard(desks.of(row.body.provider()), Step.PROVE, claim(row)));
  }

  /** Has the provider deliver messages to us, and says what it says then. */
  AccountCheckView connect(String tenant, String id) {
    ChannelAccountRow row = await(rows.get(tenant, id));
    return told(row, heard(desks.of(row.body.provider()), Step.CONNECT, claim(row)));
  }

  private AccountCheckView told(ChannelAccountRow row, AccountProof proof) {
    String token = desks.of(row.body.provider()).verifyToken(claim(row)).orElse(null);
    if (proof instanceof Proven proven) {
      Instant at = now();
      await(rows.proven(row.id, row.lock, at));
      return new AccountCheckView(at, List.of(), proven.addresses(), token);
    }
    return new AccountCheckView(row.provenAt, ((Refused) proof).violations(), List.of(), token);
  }

  void delete(String tenant, String id) {
    await(rows.delete(tenant, id));
  }

  /** The body with these credentials, in the form in which it is stored. */
  private ChannelAccountBody valid(ChannelAccountBody said, Map<String, String> known) {
    List<Violation> violations = new ArrayList<>(said.violations());
    if (said.provider() == null) {
      throw Problem.INVALID.because("", violations);
    }
    ProviderDesk desk = desks.of(said.provider());
    ChannelAccountBody whole = said.orStored(known);
    violations.addAll(whole.violations(desk));
    violations.addAll(desk.violations(claim(whole, "")));
    Keys.requireNone(violations);
    return whole.plain(desk);
  }

  private Proven requireProven(ChannelAccountBody body, String inbound) {
    AccountProof proof = heard(desks.of(body.provider()), Step.PROVE, claim(body, inbound));
    if (proof instanceof Refused refused) {
      throw Problem.INVALID.because("Nothing was stored.", refused.violations());
    }
    return (Proven) proof;
  }

  /** Where what is delivered to us shows the credentials, others have to be shown from now on. */
  private void connectAnew(ChannelAccountRow row, Proven proven) {
    ProviderDesk desk = desks.of(row.body.provider());
    if (desk.connectsByCredentials()
        && proven.addresses().stream().anyMatch(ProvenAddress::delivers)) {
      try {
        heard(desk, Step.CONNECT, claim(row));
      } catch (RuntimeException e) {
        Log.warnf("Account %s has to be connected anew: %s", row.id, e.getClass().getName());
      }
    }
  }

  private enum Step {
    PROVE,
    CONNECT
  }

  /** A proof or its refusal, and nothing else. */
  private static AccountProof heard(ProviderDesk desk, Step step, AccountClaim claim) {
    try {
      AccountProof proof = step == Step.CONNECT ? desk.connect(claim) : desk.prove(claim);
      if (proof instanceof Unheard unheard) {
        throw Problem.unavailable("The provider can't be asked now. " + unheard.why());
      }
      return proof;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.unavailable("The service is ending.");
    }
  }

  private AccountClaim claim(ChannelAccountRow row) {
    return claim(
        row.body.orStored(credentials.of(row)), inbound(row.body.provider(), row.id.key()));
  }

  private static AccountClaim claim(ChannelAccountBody body, String inbound) {
    return new AccountClaim(
        body.account(), body.addresses(), body.settings(), body.credentials(), inbound);
  }

  /** Where the provider is to deliver what comes for it; empty if it delivers nothing. */
  private String inbound(MessagingProvider provider, String id) {
    return !provider.delivers() ? "" : gateway + "/v1/in/" + provider.wireName() + "/" + id;
  }

  private Instant now() {
    return SqlTime.stored(clock.instant());
  }

  private Locked<ChannelAccountView> locked(ChannelAccountRow row) {
    return new Locked<>(view(row), row.lock);
  }

  private ChannelAccountView view(ChannelAccountRow row) {
    ChannelAccountBody body = row.body;
    return new ChannelAccountView(
        row.id.key(),
        body.provider(),
        body.name(),
        body.account(),
        body.addresses(),
        body.settings(),
        body.messagesPerSecond(),
        inbound(body.provider(), row.id.key()),
        row.createdAt,
        row.provenAt);
  }
}
