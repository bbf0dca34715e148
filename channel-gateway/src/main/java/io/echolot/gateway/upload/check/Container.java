package io.echolot.gateway.upload.check;

import com.fasterxml.jackson.core.type.TypeReference;
import io.echolot.contracts.ContractsJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.tika.mime.MediaType;

/**
 * A format that carries sound and pictures of several kinds. Browsers and phones name a file by
 * what they put in, and the first bytes tell only the container; so its types are one.
 *
 * @param types media types of what it carries
 * @param extensions how such files end, each with its dot, the usual one first
 */
record Container(List<String> types, List<String> extensions) {

  private static final List<Container> ALL = read();

  /** The container of a type; empty for what is none. */
  static Optional<Container> of(MediaType type) {
    return ALL.stream().filter(one -> one.types.contains(type.toString())).findFirst();
  }

  private static List<Container> read() {
    try (InputStream in = Container.class.getResourceAsStream("containers.json")) {
      return ContractsJson.mapper().readValue(in, new TypeReference<List<Container>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
