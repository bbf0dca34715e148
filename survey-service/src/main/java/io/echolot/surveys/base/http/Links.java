package io.echolot.surveys.base.http;

import io.echolot.platform.mongo.Page;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The header {@code Link} (RFC 8288) that leads from page to page. */
public final class Links {

  private Links() {}

  /**
   * A page with where the next one is: the same call with another cursor.
   *
   * @param cursor of the next page; empty on the last one
   */
  public static <T> RestResponse<T> withNext(T body, UriInfo uri, String cursor) {
    ResponseBuilder<T> answer = ResponseBuilder.ok(body);
    if (cursor.isEmpty()) {
      return answer.build();
    }
    // Without scheme and host: a proxy's are others than ours.
    URI next = uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
    String target = next.getRawPath() + "?" + next.getRawQuery();
    return answer.header(HttpHeaders.LINK, "<" + target + ">; rel=\"next\"").build();
  }

  /** A page with the address of the one that follows it, if one does. */
  public static <T> RestResponse<Page<T>> page(Page<T> page, UriInfo uri) {
    return withNext(page, uri, page.next());
  }
}
