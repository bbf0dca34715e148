package io.echolot.contracts.feedback;

/**
 * Whose a record of the log is, and which of their revisions: all that decides which of two records
 * of one key counts.
 *
 * @param survey the survey's key; empty for a mention
 * @param writer who wrote it
 * @param revision from 1 upwards
 */
public record Authorship(String survey, Writer writer, int revision) {

  /**
   * Whether this counts where {@code before} was known first. A record never changes its kind, its
   * survey or who holds it; the later writer's counts, of one writer's the higher revision, and of
   * equal ones the later in the log.
   */
  public boolean supersedes(Authorship before) {
    return survey.equals(before.survey)
        && writer.mayGoOnAfter(before.writer)
        && (writer.number() == before.writer.number()
            ? revision >= before.revision
            : writer.number() > before.writer.number());
  }
}
