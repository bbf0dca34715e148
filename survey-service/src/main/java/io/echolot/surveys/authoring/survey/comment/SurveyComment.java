package io.echolot.surveys.authoring.survey.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.platform.tenant.Person;
import java.time.Instant;

/**
 * What somebody has said of a survey, as it is stored.
 *
 * @param question the key of the question of which it speaks; empty for the whole survey
 * @param text the words
 * @param author by what its author is known for good
 * @param authorName what the author was called
 * @param writtenAt when it was said
 * @param resolvedBy what it was called who has settled it; empty while it is open
 */
record SurveyComment(
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String question,
    String text,
    String author,
    String authorName,
    Instant writtenAt,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String resolvedBy) {

  SurveyComment {
    question = question == null ? "" : question;
    resolvedBy = resolvedBy == null ? "" : resolvedBy;
  }

  static SurveyComment of(NewComment said, Person author, Instant now) {
    return new SurveyComment(said.question(), said.text(), author.id(), author.name(), now, "");
  }

  /** The same, settled by that person; open again if the name is empty. */
  SurveyComment resolved(String by) {
    return new SurveyComment(question, text, author, authorName, writtenAt, by);
  }
}
