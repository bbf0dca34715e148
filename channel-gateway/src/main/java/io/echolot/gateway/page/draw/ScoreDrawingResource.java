package io.echolot.gateway.page.draw;

import io.echolot.gateway.http.Caller;
import io.echolot.gateway.http.RateLimits;
import io.echolot.platform.problem.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.awt.Color;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/**
 * Faces and stars for e-mails, whose programs show no SVG: {@code /scores/face-2-of-5-ffffff.png}.
 */
@Path("/scores")
@Blocking
public class ScoreDrawingResource {

  /** Twice what it is shown in, for dense screens. */
  private static final int PIXELS = 64;

  private static final int HEX = 16;

  private final RateLimits limits;
  private final Caller caller;

  ScoreDrawingResource(RateLimits limits, Caller caller) {
    this.limits = limits;
    this.caller = caller;
  }

  /** The address below the gateway's; {@code colour} is {@code #} and six hexadecimal digits. */
  public static String path(ScoreDrawing.Look look, int score, int highest, String colour) {
    String digits = colour.matches("#[0-9a-fA-F]{6}") ? colour.substring(1) : "ffffff";
    return "/scores/%s-%d-of-%d-%s.png"
        .formatted(
            look.name().toLowerCase(Locale.ROOT), score, highest, digits.toLowerCase(Locale.ROOT));
  }

  @GET
  @Path("/{look:face|star}-{score:[0-9]{1,2}}-of-{highest:[0-9]{1,2}}-{colour:[0-9a-f]{6}}.png")
  @Operation(hidden = true)
  public Response png(
      @RestPath String look, @RestPath int score, @RestPath int highest, @RestPath String colour) {
    limits.takeAddress(caller.address());
    if (score < 1 || score > highest || highest < 2) {
      throw Problem.NOT_FOUND.because("There is no such score.");
    }
    ScoreDrawing drawing =
        ScoreDrawing.of(
            ScoreDrawing.Look.valueOf(look.toUpperCase(Locale.ROOT)), score, 1, highest);
    return Response.ok(drawing.png(PIXELS, new Color(Integer.parseInt(colour, HEX))))
        .type("image/png")
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .build();
  }
}
