package io.echolot.surveys.asking.account;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.contracts.account.MessagingProvider;
import io.echolot.contracts.account.TwilioNames;
import io.echolot.platform.problem.Problem;
import io.echolot.surveys.asking.account.proof.ProvidersConfig;
import io.echolot.surveys.asking.account.proof.ProvidersConfig.ConfiguredAccount;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.schema.SchemaPending;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Stores what the environment names as accounts of the tenants that it names with it, where their
 * channels use it, once the provider has confirmed it; then the environment needs to name it no
 * more. One that a tenant has already stays as it is, and one for any tenant stays the operator's.
 */
@ApplicationScoped
class ConfiguredAccounts {

  private final ProvidersConfig config;
  private final ChannelAccounts accounts;
  private final Database database;
  private boolean isDone;

  ConfiguredAccounts(ProvidersConfig config, ChannelAccounts accounts, Database database) {
    this.config = config;
    this.accounts = accounts;
    this.database = database;
  }

  /** Once in a process, as soon as the database and the provider are there. */
  @Scheduled(
      every = "1m",
      delay = 5,
      delayUnit = TimeUnit.SECONDS,
      concurrentExecution = ConcurrentExecution.SKIP,
      skipExecutionIf = SchemaPending.class)
  void store() {
    if (isDone) {
      return;
    }
    try {
      isDone = config.accounts().stream().map(this::isStored).reduce(true, Boolean::logicalAnd);
    } catch (RuntimeException e) {
      Log.warnf("Configured accounts can't be stored now: %s", e.getMessage());
    }
  }

  /** Of one account; false if it is to be tried again. */
  boolean isStored(ConfiguredAccount account) {
    if (account.tenants().isEmpty()) {
      Log.infof("The account %s stays the operator's: no tenants are named with it", account.sid());
      return true;
    }
    return await(owners(account)).entrySet().stream()
        .map(owner -> isStored(owner.getKey(), owner.getValue(), account))
        .reduce(true, Boolean::logicalAnd);
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

  private boolean isStored(String tenant, List<String> addresses, ConfiguredAccount account) {
    ChannelAccountBody body =
        new ChannelAccountBody(
            MessagingProvider.TWILIO,
            "",
            account.sid(),
            addresses,
            Map.of(TwilioNames.REPLIES_TO_STOP, Boolean.toString(account.repliesToStop())),
            1,
            Map.of(TwilioNames.AUTH_TOKEN, account.authToken()));
    try {
      accounts.create(tenant, body);
      Log.infof("The configured account %s of %s is stored", account.sid(), tenant);
      return true;
    } catch (HttpProblem e) {
      Log.warnf(
          "The configured account %s of %s isn't stored: %s %s",
          account.sid(), tenant, e.getDetail(), e.getParameters());
      return e.getStatusCode() != Problem.UNAVAILABLE.status().getStatusCode();
    }
  }
}
