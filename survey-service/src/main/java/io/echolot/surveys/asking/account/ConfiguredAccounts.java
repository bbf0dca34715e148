package io.echolot.surveys.asking.account;

import io.echolot.contracts.account.MessagingProvider;
import io.echolot.platform.Ids;
import io.echolot.surveys.asking.account.proof.ProvidersConfig;
import io.echolot.surveys.asking.account.proof.ProvidersConfig.ConfiguredAccount;
import io.echolot.surveys.base.SqlTime;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.TenantKey;
import io.echolot.surveys.base.schema.Migration;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Stores what the environment names as accounts of the tenants whose channels name it, as was done
 * before tenants had accounts of their own; then the environment needs to name them no more. One
 * that a tenant has already stays as it is.
 */
@ApplicationScoped
class ConfiguredAccounts {

  private final ProvidersConfig config;
  private final AccountRows rows;
  private final Credentials credentials;
  private final Database database;
  private final Migration migration;
  private final Clock clock;
  private boolean isDone;

  ConfiguredAccounts(
      ProvidersConfig config,
      AccountRows rows,
      Credentials credentials,
      Database database,
      Migration migration,
      Clock clock) {
    this.config = config;
    this.rows = rows;
    this.credentials = credentials;
    this.database = database;
    this.migration = migration;
    this.clock = clock;
  }

  /** Once in a process, as soon as the database is there. */
  @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> store() {
    if (isDone || !migration.isDone()) {
      return Uni.createFrom().voidItem();
    }
    return Database.each(config.accounts(), this::store)
        .invoke(done -> isDone = true)
        .onFailure()
        .invoke(e -> Log.warnf("Configured accounts can't be stored now: %s", e.getMessage()))
        .replaceWithVoid();
  }

  /** Of one account. */
  Uni<Void> store(ConfiguredAccount account) {
    return owners(account)
        .flatMap(
            owners ->
                Database.each(
                    owners.entrySet(),
                    owner -> storeFor(owner.getKey(), owner.getValue(), account)))
        .replaceWithVoid();
  }

  /** The tenants whose channels name it and who haven't set it up, with these channels' numbers. */
  private Uni<Map<String, List<String>>> owners(ConfiguredAccount account) {
    return database
        .read(
            session ->
                session
                    .createNativeQuery(
                        "select tenant, body ->> 'address' from channel"
                            + " where body ->> 'account' = :sid and body ->> 'address' <> ''"
                            + " and not address_taken"
                            + " and not exists (select 1 from channel_account a"
                            + " where a.tenant = channel.tenant and a.provider = 'twilio'"
                            + " and a.account = :sid)"
                            + " order by tenant, id",
                        Object[].class)
                    .setParameter("sid", account.sid())
                    .getResultList())
        .map(
            found ->
                found.stream()
                    .filter(
                        row ->
                            account
                                .tenants()
                                .map(tenants -> tenants.contains((String) row[0]))
                                .orElse(true))
                    .collect(
                        Collectors.groupingBy(
                            row -> (String) row[0],
                            TreeMap::new,
                            Collectors.mapping(row -> (String) row[1], Collectors.toList()))));
  }

  private Uni<Void> storeFor(String tenant, List<String> addresses, ConfiguredAccount account) {
    ChannelAccountRow row = new ChannelAccountRow();
    row.id = new TenantKey(tenant, Ids.next().toString());
    row.lock = 1;
    row.createdAt = SqlTime.stored(clock.instant());
    row.say(
        new ChannelAccountBody(
            MessagingProvider.TWILIO,
            "",
            account.sid(),
            addresses,
            Map.of("repliesToStop", Boolean.toString(account.repliesToStop())),
            1,
            Map.of()));
    row.credentials = credentials.seal(row.owner(), Map.of("authToken", account.authToken()));
    return rows.add(row)
        .invoke(
            done -> Log.infof("The configured account %s of %s is stored", account.sid(), tenant))
        .onFailure(HttpProblem.class)
        .recoverWithUni(
            e -> {
              Log.warnf(
                  "The configured account %s of %s isn't stored: %s",
                  account.sid(), tenant, e.getMessage());
              return Uni.createFrom().voidItem();
            });
  }
}
