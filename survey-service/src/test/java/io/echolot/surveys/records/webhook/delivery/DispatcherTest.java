package io.echolot.surveys.records.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DispatcherTest {

  private static final Message MESSAGE =
      new Message("d", "acme", new Addressee("w", "slack", "", List.of()), "{}", 0, 1, 0);

  private static Courier courier(Outcome outcome) {
    return new Courier() {
      @Override
      public Set<String> kinds() {
        return Set.of("slack");
      }

      @Override
      public Outcome send(Message message) {
        if (outcome == null) {
          throw new IllegalStateException("broken");
        }
        return outcome;
      }
    };
  }

  @Test
  void whatBreaksItsCourierHasFailedAsWhatNobodyTakesHas() throws InterruptedException {
    assertThat(Dispatcher.sent(courier(null), MESSAGE))
        .isEqualTo(new Outcome.Failed(0, "Echolot couldn't send it; its log says why."));
  }

  @Test
  void whatItsCourierSaysIsKept() throws InterruptedException {
    Outcome taken = new Outcome.Taken(200);

    assertThat(Dispatcher.sent(courier(taken), MESSAGE)).isSameAs(taken);
  }
}
