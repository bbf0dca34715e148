package io.echolot.surveys.authoring.survey.comment;

import java.time.Instant;

/**
 * A comment as its readers see it.
 *
 * @param id its id
 * @param question the key of the question of which it speaks; empty for the whole survey
 * @param text the words
 * @param author what its author was called
 * @param own whether the caller wrote it
 * @param writtenAt when
 * @param resolvedBy what it was called who has settled it; empty while it is open
 */
public record CommentView(
    String id,
    String question,
    String text,
    String author,
    boolean own,
    Instant writtenAt,
    String resolvedBy) {

  static CommentView of(CommentRow row, String person) {
    SurveyComment comment = row.body;
    return new CommentView(
        row.id.key(),
        comment.question(),
        comment.text(),
        comment.authorName(),
        comment.author().equals(person),
        comment.writtenAt(),
        comment.resolvedBy());
  }
}
