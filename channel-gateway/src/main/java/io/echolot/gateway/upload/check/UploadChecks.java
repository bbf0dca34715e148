package io.echolot.gateway.upload.check;

import io.echolot.gateway.upload.base.FileProblems;
import io.echolot.gateway.upload.base.FileQuestions.Accepts;
import io.echolot.gateway.upload.base.Upload;
import io.echolot.platform.Ids;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.mime.MediaType;

/** What must hold of an upload, whoever it comes from. */
public final class UploadChecks {

  private UploadChecks() {}

  /**
   * Refuses ids that are none.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID}
   */
  public static void ids(String response, String file) {
    List<Violation> violations = new ArrayList<>();
    if (!Ids.isUuid(response)) {
      violations.add(new Violation("responseId", "must be a UUID in lower case"));
    }
    if (!Ids.isUuid(file)) {
      violations.add(new Violation("fileId", "must be a UUID in lower case"));
    }
    if (!violations.isEmpty()) {
      throw Problem.INVALID.because("Nothing was stored.", violations);
    }
  }

  /**
   * The type that a question takes.
   *
   * @param declared the header {@code Content-Type}
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link FileProblems#TYPE_NOT_ALLOWED}
   */
  public static MediaType type(String declared, Accepts accepts) {
    return FileTypes.declared(declared)
        .filter(type -> FileTypes.isAllowed(type, accepts.types()))
        .orElseThrow(
            () ->
                FileProblems.TYPE_NOT_ALLOWED.because(
                    "The question takes " + String.join(", ", accepts.types()) + "."));
  }

  /**
   * The size of a file, in bytes, whose content is what it is said to be.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if it is empty,
   *     {@link FileProblems#TOO_LARGE} or {@link FileProblems#TYPE_NOT_ALLOWED}
   */
  public static long content(Upload upload, MediaType type, Accepts accepts) throws IOException {
    long size = Files.size(upload.content());
    if (size == 0) {
      throw Problem.INVALID.because(
          "Nothing was stored.", List.of(new Violation("", "must not be empty")));
    }
    if (size > accepts.maxBytes()) {
      throw FileProblems.tooLarge(accepts.maxBytes());
    }
    MediaType detected = FileTypes.detected(upload.content());
    if (!FileTypes.agree(type, detected, upload.content())) {
      throw FileProblems.TYPE_NOT_ALLOWED.because(
          "It is called " + type + ", but its content is " + detected + ".");
    }
    return size;
  }
}
