package io.echolot.gateway.published;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.account.ChannelAccount;
import io.echolot.contracts.account.MessagingProvider;
import io.echolot.platform.seal.SecretBox;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts come and go by the topic; what opens them stays in memory and in no text. */
class KnownAccountsTest {

  private static final String SID = "AC0123456789abcdef0123456789abcdef";
  private static final String OTHER = "ACfedcba9876543210fedcba9876543210";
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";

  private static final SecretBox BOX = box((byte) 1);

  private final KnownAccounts accounts = new KnownAccounts(BOX);

  private static SecretBox box(byte key) {
    byte[] bytes = new byte[SecretBox.KEY_BYTES];
    bytes[0] = key;
    return new SecretBox(List.of(Base64.getEncoder().encodeToString(bytes)));
  }

  private static ChannelAccount account(String tenant, String id, String sid, String credentials) {
    return new ChannelAccount(
        tenant,
        id,
        MessagingProvider.TWILIO,
        sid,
        List.of("+15005550006"),
        Map.of(),
        1,
        BOX.seal(ChannelAccount.topicKey(tenant, id), credentials));
  }

  private void put(ChannelAccount account) {
    accounts.accept(account.topicKey(), ContractsJson.write(account));
  }

  private static String token(String token) {
    return "{\"authToken\":\"" + token + "\"}";
  }

  @Test
  void anAccountIsKnownByItsIdAndByTheProvidersName() {
    put(account("acme", "a-1", SID, token(TOKEN)));
    put(account("globex", "g-1", SID, token("another-token")));

    assertThat(accounts.byId("a-1")).flatMap(known -> known.secret("authToken")).contains(TOKEN);
    assertThat(accounts.of("acme", "a-1")).isPresent();
    assertThat(accounts.of("globex", "a-1")).isEmpty();
    assertThat(accounts.at(MessagingProvider.TWILIO, SID))
        .extracting(KnownAccount::tenant)
        .containsExactly("acme", "globex");
  }

  @Test
  void whatChangesIsKnownAnewAndWhatGoesIsForgotten() {
    put(account("acme", "a-1", SID, token(TOKEN)));
    put(account("acme", "a-1", OTHER, token("rotated")));

    assertThat(accounts.at(MessagingProvider.TWILIO, SID)).isEmpty();
    assertThat(accounts.at(MessagingProvider.TWILIO, OTHER)).hasSize(1);
    assertThat(accounts.byId("a-1")).flatMap(a -> a.secret("authToken")).contains("rotated");

    accounts.accept("acme/a-1", null);
    assertThat(accounts.byId("a-1")).isEmpty();
    assertThat(accounts.of("acme", "a-1")).isEmpty();
    assertThat(accounts.at(MessagingProvider.TWILIO, OTHER)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no JSON", "[]", "null", "{\"authToken\":null}"})
  void whatIsNoObjectOfTextsOpensNothing(String credentials) {
    put(account("acme", "a-1", SID, credentials));

    assertThat(accounts.byId("a-1")).isPresent();
    assertThat(accounts.byId("a-1")).flatMap(KnownAccount::credentials).isEmpty();
  }

  @Test
  void whatWasSealedForAnotherAccountOrByAnotherKeyIsNotOpened() {
    ChannelAccount theirs = account("globex", "g-1", SID, token(TOKEN));
    put(
        new ChannelAccount(
            "acme",
            "a-1",
            MessagingProvider.TWILIO,
            SID,
            List.of(),
            Map.of(),
            1,
            theirs.credentials()));
    KnownAccounts strangers = new KnownAccounts(box((byte) 2));
    strangers.accept(theirs.topicKey(), ContractsJson.write(theirs));

    assertThat(accounts.byId("a-1")).flatMap(a -> a.secret("authToken")).isEmpty();
    assertThat(strangers.byId("g-1")).flatMap(a -> a.secret("authToken")).isEmpty();
  }

  @Test
  void noTextOfItHoldsASecret() {
    put(account("acme", "a-1", SID, token(TOKEN)));

    assertThat(accounts.byId("a-1").orElseThrow().toString())
        .contains("acme/a-1")
        .doesNotContain(TOKEN);
  }
}
