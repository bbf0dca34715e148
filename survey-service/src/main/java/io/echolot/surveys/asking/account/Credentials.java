package io.echolot.surveys.asking.account;

import com.fasterxml.jackson.core.type.TypeReference;
import io.echolot.contracts.ContractsJson;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.platform.seal.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What accounts are opened with, sealed and unsealed; see {@link ChannelAccountRow}. */
@ApplicationScoped
class Credentials {

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final SecretBox box;

  Credentials(SecretBox box) {
    this.box = box;
  }

  /** As they may be stored, as a JSON object. */
  String seal(String owner, Map<String, String> credentials) {
    return box.seal(owner, new String(ContractsJson.write(credentials), StandardCharsets.UTF_8));
  }

  /**
   * Those of an account.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if none of the keys
   *     opens them: they must be given anew
   */
  Map<String, String> of(ChannelAccountRow row) {
    String json =
        box.open(row.owner(), row.credentials)
            .orElseThrow(
                () ->
                    Problem.INVALID.because(
                        "Those that are stored can't be read any more.",
                        List.of(new Violation("credentials", "must be given anew"))));
    try {
      return ContractsJson.mapper().readValue(json, TEXTS);
    } catch (IOException e) {
      throw new IllegalStateException("What was sealed is no JSON object of texts");
    }
  }
}
