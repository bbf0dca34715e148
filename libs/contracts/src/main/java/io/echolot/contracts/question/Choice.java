package io.echolot.contracts.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.LocalizedText;

/**
 * One option of a question, or a row of a matrix.
 *
 * @param key what an answer names; unique within the question
 * @param label what the respondent reads
 * @param image URL (https) of a picture; empty for none
 * @param other whether who chooses it may say what else in own words
 * @param exclusive whether it can't be chosen together with others
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Choice(
    String key, LocalizedText label, String image, boolean other, boolean exclusive) {

  public Choice {
    image = image == null ? "" : image;
  }

  public Choice(String key, LocalizedText label) {
    this(key, label, "", false, false);
  }
}
