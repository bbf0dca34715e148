package io.echolot.gateway.intake.answer;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.answer.StoredFile;
import io.echolot.gateway.intake.FileAnswers;
import io.echolot.platform.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads which uploaded files are the answer. {@link FileAnswers} checks that they are there. */
final class FilesReader {

  private static final int LONGEST_NAME = 255;
  private static final Pattern TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]{1,100}");

  private FilesReader() {}

  static Optional<AnswerValue> read(Fields value) {
    if (!value.object().isArray()) {
      return Optional.empty();
    }
    List<StoredFile> files = new ArrayList<>();
    for (int i = 0; i < value.object().size(); i++) {
      files.add(file(value.in(i)));
    }
    return Optional.of(new AnswerValue.Files(files));
  }

  private static StoredFile file(Fields file) {
    String id = file.requiredText("id", LONGEST_NAME);
    if (!Ids.isUuid(id)) {
      file.reject("id", "must be the id of an uploaded file");
    }
    String type = file.requiredText("type", LONGEST_NAME);
    if (!TYPE.matcher(type).matches()) {
      file.reject("type", "must be a media type");
    }
    return new StoredFile(
        id, file.requiredText("name", LONGEST_NAME), type, file.integer("size", 0, 1));
  }
}
