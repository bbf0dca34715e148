package io.echolot.surveys.records.deadletter;

import io.echolot.contracts.DeadLetter;
import io.echolot.contracts.Topics;
import io.echolot.contracts.UnfitRecord;
import io.echolot.platform.deadletter.DeadLetters;
import io.echolot.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Sends a dead letter's record once more, unchanged: whoever couldn't process it can now, or it is
 * set aside anew. It must not undo what came after it. Records of the feedback log order
 * themselves, and entries of the audit log have no order; of other topics the later counts, so
 * there must be none. What a service computes for itself is computed anew, not replayed.
 */
@ApplicationScoped
class Replay {

  private static final Set<String> LATER_COUNTS =
      Set.of(
          Topics.SURVEYS,
          Topics.CHANNELS,
          Topics.TENANTS,
          Topics.CUSTOMERS,
          Topics.CONTACTS,
          Topics.CONSENTS);

  /** Nothing that comes again undoes anything. */
  private static final Set<String> ORDERLESS = Set.of(Topics.FEEDBACK, Topics.AUDIT);

  private final DeadLetters letters;
  private final DeadLetterIndex index;
  private final TopicLookup topics;

  Replay(DeadLetters letters, DeadLetterIndex index, TopicLookup topics) {
    this.letters = letters;
    this.index = index;
    this.topics = topics;
  }

  /**
   * Returns once it is on its topic.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#CONFLICT} if it must not be
   *     replayed
   */
  void replay(DeadLetter letter) {
    if (letter.omitted()) {
      throw Problem.CONFLICT.because(
          "The letter doesn't carry the record, which was too large for it.");
    }
    if (!ORDERLESS.contains(letter.topic()) && !LATER_COUNTS.contains(letter.topic())) {
      throw Problem.CONFLICT.because(
          "What stands in \"" + letter.topic() + "\" is computed anew by its service.");
    }
    if (LATER_COUNTS.contains(letter.topic()) && topics.hasSuccessor(letter)) {
      throw Problem.CONFLICT.because("A later record of the same key would be undone.");
    }
    try {
      letters.replay(letter);
    } catch (UnfitRecord e) {
      throw Problem.CONFLICT.because("Kafka refuses it still: " + e.getMessage());
    }
    index.forget(letter.id());
  }
}
