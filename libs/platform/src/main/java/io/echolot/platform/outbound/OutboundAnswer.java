package io.echolot.platform.outbound;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a URL of others gave.
 *
 * @param status of the last hop, which is no redirect
 * @param place where it was found in the end
 * @param headers the first of each name, in whatever case
 * @param body unpacked; may be empty
 */
public record OutboundAnswer(int status, URI place, Map<String, String> headers, byte[] body) {

  public OutboundAnswer {
    Map<String, String> any = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    any.putAll(headers);
    headers = any;
  }

  /** A header; empty if it isn't there. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }
}
