package io.echolot.gateway.published;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.channel.ChannelConfig;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever order a topic's records come in, each address leads to a channel that is there. */
class KnownChannelsTest {

  private static final String ACCOUNT = "AC01";
  private static final String NUMBER = "+4930123456";
  private static final String KEY = "pk_one_for_all";

  private final KnownChannels channels = new KnownChannels();

  private static ChannelConfig sms(String tenant, String key) {
    return new ChannelConfig(
        tenant, "sms", Channel.SMS, key, List.of(), NUMBER, ACCOUNT, "nps", "", 0);
  }

  private void put(ChannelConfig channel) {
    channels.accept(channel.topicKey(), ContractsJson.write(channel));
  }

  private void delete(String tenant) {
    channels.accept(tenant + "/sms", null);
  }

  private Optional<String> owner() {
    return channels.byAddress(Channel.SMS, ACCOUNT, NUMBER).map(ChannelConfig::tenant);
  }

  @Test
  void whoIsStillThereHasTheNumberAfterTheOtherIsGone() {
    put(sms("acme", KEY));
    put(sms("globex", KEY));
    delete("globex");
    assertThat(owner()).contains("acme");
    assertThat(channels.byPublishableKey(KEY)).map(ChannelConfig::tenant).contains("acme");

    put(sms("globex", KEY));
    delete("acme");
    assertThat(owner()).contains("globex");
    delete("globex");
    assertThat(owner()).isEmpty();
    put(sms("acme", KEY));
    assertThat(owner()).contains("acme");
  }

  @Test
  void aNumberThatMovesHasANewOwnerEvenIfTheOldOnesEndIsReadLast() {
    put(sms("alpha", KEY));
    put(sms("zeta", KEY));
    delete("alpha");
    assertThat(owner()).contains("zeta");
    delete("alpha");
    assertThat(owner()).contains("zeta");
  }

  @Test
  void doublesHaveTheSameOwnerInWhateverOrderTheyCame() {
    List<ChannelConfig> all = new ArrayList<>();
    for (String tenant : List.of("beta", "acme", "gamma", "delta")) {
      all.add(sms(tenant, KEY));
      all.add(sms(tenant, ""));
    }
    Random random = new Random(10);
    for (int round = 0; round < 50; round++) {
      KnownChannels replica = new KnownChannels();
      Collections.shuffle(all, random);
      all.forEach(one -> replica.accept(one.topicKey(), ContractsJson.write(one)));
      assertThat(replica.byAddress(Channel.SMS, ACCOUNT, NUMBER))
          .map(ChannelConfig::tenant)
          .contains("acme");
    }
  }

  @Test
  void aNumberIsFoundHoweverItIsWritten() {
    put(
        new ChannelConfig(
            "acme", "sms", Channel.SMS, "", List.of(), "0049 (30) 123-456", "ac01", "", "", 0));

    assertThat(owner()).contains("acme");
  }

  @Test
  void aChannelThatChangesIsFoundByWhatItIsNowAlone() {
    put(sms("acme", KEY));
    put(sms("acme", "pk_another"));

    assertThat(channels.byPublishableKey(KEY)).isEmpty();
    assertThat(channels.byPublishableKey("pk_another")).isPresent();
  }
}
