package io.echolot.surveys.base.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolot.platform.seal.SecretBox;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SecretBoxTest {

  private static final String OLD = key("the old key of thirty-two bytes.");
  private static final String NEW = key("the new key of thirty-two bytes.");
  private static final String OTHER = key("one that nobody was ever told of");

  private final SecretBox before = new SecretBox(List.of(OLD));
  private final SecretBox during = new SecretBox(List.of(OLD, NEW));
  private final SecretBox after = new SecretBox(List.of(NEW, OLD));
  private final SecretBox atLast = new SecretBox(List.of(NEW));

  private static String key(String bytes) {
    return Base64.getEncoder().encodeToString(bytes.getBytes(StandardCharsets.UTF_8));
  }

  @Property
  void whatIsSealedIsOpenedForItsOwnerAlone(@ForAll String owner, @ForAll String secret) {
    String sealed = before.seal(owner, secret);

    assertThat(before.open(owner, sealed)).contains(secret);
    assertThat(before.open(owner + "x", sealed)).isEmpty();
    assertThat(before.isUpToDate(sealed)).isTrue();
  }

  @Property
  void whatTheFirstKeySealedIsKnownByItsBeginning(@ForAll String owner, @ForAll String secret) {
    assertThat(beginning(after.seal(owner, secret)))
        .isIn(after.beginnings())
        .isNotIn(before.beginnings());
    assertThat(beginning(FormerSeal.seal(OLD, owner, secret))).isNotIn(before.beginnings());
    assertThat(after.beginnings()).hasSize(4);
  }

  private static String beginning(String sealed) {
    return sealed.substring(0, SecretBox.TEXT_LENGTH);
  }

  @Test
  void nothingIsLostWhileTheKeyIsChanged() {
    String old = before.seal("w1", "whsec_1");
    String sealedAnew = after.seal("w1", "whsec_1");

    assertThat(List.of(before, during, after))
        .allSatisfy(box -> assertThat(box.open("w1", old)).contains("whsec_1"));
    assertThat(List.of(during, after, atLast))
        .allSatisfy(box -> assertThat(box.open("w1", sealedAnew)).contains("whsec_1"));
    assertThat(during.isUpToDate(old)).isTrue();
    assertThat(after.isUpToDate(old)).isFalse();
    assertThat(after.isUpToDate(sealedAnew)).isTrue();
    assertThat(atLast.open("w1", old)).isEmpty();
  }

  /** As the check at the start takes them; a Secret made of a file ends with a line's end. */
  @Test
  void blanksAroundAKeyAreNoneOfIt() {
    SecretBox spaced = new SecretBox(List.of(NEW, " " + OLD + "\n"));

    assertThat(spaced.open("w1", before.seal("w1", "whsec_1"))).contains("whsec_1");
  }

  @Test
  void whatWasSealedBeforeKeysHadNamesIsOpenedToo() {
    String former = FormerSeal.seal(OLD, "w1", "whsec_1");

    assertThat(after.open("w1", former)).contains("whsec_1");
    assertThat(before.isUpToDate(former)).isFalse();
    assertThat(after.open("w2", former)).isEmpty();
    assertThat(atLast.open("w1", former)).isEmpty();
  }

  @Test
  void whatWasChangedOrIsNoneIsNotOpened() {
    byte[] sealed = Base64.getDecoder().decode(before.seal("w1", "whsec_1"));
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThat(before.open("w1", Base64.getEncoder().encodeToString(changed))).isEmpty();
    }
    assertThat(before.open("w1", "")).isEmpty();
    assertThat(before.open("w1", "no base64!")).isEmpty();
    assertThat(new SecretBox(List.of(OTHER)).open("w1", before.seal("w1", "whsec_1"))).isEmpty();
  }

  @Test
  void noSecretIsSealedTwiceInTheSameWay() {
    assertThat(before.seal("w1", "whsec_1")).isNotEqualTo(before.seal("w1", "whsec_1"));
  }

  @Test
  void aKeyOfAnotherLengthIsRefused() {
    assertThatThrownBy(() -> new SecretBox(List.of(key("short"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("echolot.sealing.keys");
  }
}
