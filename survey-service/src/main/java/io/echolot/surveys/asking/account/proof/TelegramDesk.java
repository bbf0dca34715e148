package io.echolot.surveys.asking.account.proof;

import io.echolot.contracts.account.MessagingProvider;
import io.echolot.contracts.account.TelegramNames;
import io.echolot.platform.outbound.Deadline;
import io.echolot.platform.outbound.OutboundException;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.asking.account.proof.AccountProof.Proven;
import io.echolot.surveys.asking.account.proof.AccountProof.ProvenAddress;
import io.echolot.surveys.asking.account.proof.AccountProof.Refused;
import io.echolot.surveys.asking.account.proof.AccountProof.Unheard;
import io.echolot.surveys.base.bot.BotName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Asks Telegram. An account is a bot, which has one address: its user name. Source: Telegram, Bot
 * API, "Authorizing your bot", "getMe", "setWebhook", "getWebhookInfo".
 */
@ApplicationScoped
class TelegramDesk implements ProviderDesk {

  /** Telegram's have 35 characters behind the colon; it promises nothing. */
  private static final Pattern TOKEN = Pattern.compile("[1-9][0-9]{2,18}:[A-Za-z0-9_-]{20,100}");

  private static final Pattern USER = Pattern.compile("[1-9][0-9]{0,17}");
  private static final String CREDENTIAL = "credentials." + TelegramNames.TOKEN;

  private final BotApi api;

  TelegramDesk(BotApi api) {
    this.api = api;
  }

  @Override
  public MessagingProvider provider() {
    return MessagingProvider.TELEGRAM;
  }

  @Override
  public Optional<String> address(String text) {
    return BotName.of(text);
  }

  @Override
  public String expectedAddress() {
    return BotName.EXPECTED;
  }

  @Override
  public Optional<String> recipient(String text) {
    return Optional.of(text.strip()).filter(id -> USER.matcher(id).matches());
  }

  @Override
  public String expectedRecipient() {
    return "must be the number of a Telegram user who has started the bot";
  }

  @Override
  public List<Violation> violations(AccountClaim claim) {
    List<Violation> violations = new ArrayList<>();
    if (!BotName.isId(claim.account())) {
      violations.add(new Violation("account", BotName.EXPECTED_ID));
    }
    if (claim.addresses().size() != 1) {
      violations.add(new Violation("addresses", "must be the bot's user name alone"));
    }
    violations.addAll(claim.unknown(Set.of(), Set.of(TelegramNames.TOKEN)));
    violations.addAll(ofToken(claim));
    return violations;
  }

  private static List<Violation> ofToken(AccountClaim claim) {
    String token = claim.credentials().getOrDefault(TelegramNames.TOKEN, "");
    if (!TOKEN.matcher(token).matches()) {
      return List.of(new Violation(CREDENTIAL, "must be the bot's token, as BotFather gives it"));
    }
    return token.startsWith(claim.account() + ":")
        ? List.of()
        : List.of(new Violation(CREDENTIAL, "is that of another bot"));
  }

  @Override
  public boolean connectsByCredentials() {
    return true;
  }

  @Override
  public AccountProof prove(AccountClaim claim) throws InterruptedException {
    try {
      return prove(claim, api.deadline());
    } catch (OutboundException e) {
      return new Unheard(e.getMessage());
    }
  }

  @Override
  public AccountProof connect(AccountClaim claim) throws InterruptedException {
    Deadline deadline = api.deadline();
    try {
      AccountProof before = prove(claim, deadline);
      if (!(before instanceof Proven)) {
        return before;
      }
      BotApi.Told set = api.deliverHere(claim, deadline);
      return set.isRefused()
          ? refused("inbound", "Telegram doesn't take it: " + set.description())
          : prove(claim, deadline);
    } catch (OutboundException e) {
      return new Unheard(e.getMessage());
    }
  }

  private AccountProof prove(AccountClaim claim, Deadline deadline)
      throws OutboundException, InterruptedException {
    BotApi.Told me = api.me(claim, deadline);
    if (me.isUnknown()) {
      return refused(CREDENTIAL, "Telegram doesn't take it");
    }
    if (me.isRefused()) {
      return refused("account", "Telegram says: " + me.description());
    }
    if (!me.result().path("id").asText().equals(claim.account())) {
      return refused("account", "is another bot's at Telegram");
    }
    String address = claim.addresses().get(0);
    Optional<String> name = BotName.of(me.result().path("username").asText());
    if (name.filter(address::equals).isEmpty()) {
      return refused(
          "addresses[0]", "is not this bot's" + name.map(own -> ", which is " + own).orElse(""));
    }
    String url = api.webhook(claim, deadline).result().path("url").asText();
    boolean delivers = !claim.inbound().isEmpty() && url.equals(claim.inbound());
    return new Proven(List.of(new ProvenAddress(address, delivers)));
  }

  private static Refused refused(String field, String message) {
    return new Refused(List.of(new Violation(field, message)));
  }
}
