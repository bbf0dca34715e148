package io.echolot.platform.seal;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/** How secrets stand in stores and topics. */
@ConfigMapping(prefix = "echolot.sealing")
public interface SealingConfig {

  /** The first seals, each opens: 32 bytes in Base64 each, at least one, none twice. */
  List<String> keys();
}
