package io.echolot.gateway.page.stop;

import io.echolot.contracts.ContractsJson;
import io.echolot.platform.seal.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The links by which recipients of e-mails say that they want no more. Sealed, so that nobody reads
 * an address out of one or makes one for somebody else; good as long as the key that sealed it.
 */
@ApplicationScoped
public class StopLinks {

  static final String PATH = "/u/";

  /** For whom they are sealed. */
  private static final String OWNER = "stop-link";

  private static final int LONGEST = 2_000;

  private final SecretBox box;
  private final String publicUrl;

  StopLinks(SecretBox box, @ConfigProperty(name = "echolot.public-url") String publicUrl) {
    this.box = box;
    this.publicUrl = publicUrl.replaceAll("/$", "");
  }

  /** The whole URL. */
  public String of(StopRequest request) {
    String json = new String(ContractsJson.write(request), StandardCharsets.UTF_8);
    byte[] sealed = Base64.getDecoder().decode(box.seal(OWNER, json));
    return publicUrl + PATH + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /** What a link's last part says; empty if it isn't ours. */
  Optional<StopRequest> read(String token) {
    if (token.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      String sealed = Base64.getEncoder().encodeToString(Base64.getUrlDecoder().decode(token));
      return box.open(OWNER, sealed)
          .map(
              json -> ContractsJson.read(json.getBytes(StandardCharsets.UTF_8), StopRequest.class));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
