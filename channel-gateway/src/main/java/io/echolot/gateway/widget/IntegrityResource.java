package io.echolot.gateway.widget;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * For pages that run the widget only if it is what they have checked; docs/widget.md shows how. A
 * file of the widget as any other, so it isn't among the calls of the API.
 */
@Path("/widget/integrity.json")
public class IntegrityResource {

  private final Integrity integrity;

  IntegrityResource(
      WidgetBuild build, @ConfigProperty(name = "echolot.public-url") String publicUrl) {
    this.integrity = integrity(build, publicUrl);
  }

  /**
   * How a page names the scripts.
   *
   * @param version of all scripts together
   * @param src the loader's address, at which it never changes
   * @param integrity the loader's hash
   * @param parts the hashes of what the loader may load, for its attribute {@code data-integrity}
   * @param files each script's hash by its name
   */
  public record Integrity(
      String version, String src, String integrity, String parts, Map<String, String> files) {}

  private static Integrity integrity(WidgetBuild build, String publicUrl) {
    String parts =
        build.hashes().entrySet().stream()
            .filter(file -> !file.getKey().equals(WidgetBuild.LOADER))
            .map(Map.Entry::getValue)
            .collect(Collectors.joining(" "));
    return new Integrity(
        build.version(),
        publicUrl + "/widget/" + build.version() + "/" + WidgetBuild.LOADER,
        build.hashes().get(WidgetBuild.LOADER),
        parts,
        build.hashes());
  }

  @GET
  @Operation(hidden = true)
  public Integrity get() {
    return integrity;
  }
}
