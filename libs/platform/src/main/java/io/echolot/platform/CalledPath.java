package io.echolot.platform;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * The member {@code instance} of a problem: the path that was called, as a URI reference (RFC 9457
 * section 3.1.5, RFC 3986). The extension writes it decoded, which is none as soon as it holds a
 * letter beyond ASCII or a bracket.
 */
@ApplicationScoped
public class CalledPath implements ProblemPostProcessor {

  private static final String AS_IT_IS = "-._~!$&'()*+,;=:@/";

  @Override
  public HttpProblem apply(HttpProblem problem, ProblemContext context) {
    return context.path == null
        ? problem
        : HttpProblem.builder(problem).withInstance(reference(context.path)).build();
  }

  /** A decoded path as a URI reference. */
  static URI reference(String path) {
    StringBuilder encoded = new StringBuilder();
    for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
      char letter = (char) (one & 0xFF);
      boolean isPlain =
          letter < 0x80 && (Character.isLetterOrDigit(letter) || AS_IT_IS.indexOf(letter) >= 0);
      encoded.append(isPlain ? String.valueOf(letter) : "%%%02X".formatted((int) letter));
    }
    // "//" at the beginning would name a host.
    return URI.create(encoded.toString().replaceFirst("^/{2,}", "/"));
  }
}
