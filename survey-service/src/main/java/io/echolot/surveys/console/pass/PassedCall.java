package io.echolot.surveys.console.pass;

import io.echolot.platform.http.EarlyAnswer;
import io.echolot.platform.http.LiveEnd;
import io.echolot.platform.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;

/**
 * What changes of a call on its way, and of its answer.
 *
 * @param call as the browser made it
 * @param token the access token of whoever made it
 * @param end when events that are passed on end
 */
record PassedCall(RoutingContext call, Passage passage, String token, LiveEnd end)
    implements ProxyInterceptor {

  /** Of one connection alone (RFC 9110, section 7.6.1), as are those that Connection names. */
  private static final List<String> HOP_BY_HOP =
      List.of(
          "Connection",
          "Keep-Alive",
          "Proxy-Authenticate",
          "Proxy-Authorization",
          "Proxy-Connection",
          "TE",
          "Trailer",
          "Upgrade");

  /** The session is ours; to the other service it is no page of another origin that calls. */
  private static final List<String> OURS = List.of("Cookie", "Origin", "Referer");

  private static final String COOKIE_FOR_US = "Set-Cookie";

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    MultiMap headers = context.request().headers();
    dropHopByHop(headers);
    OURS.forEach(headers::remove);
    headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    context.request().setURI(passage.uri());
    if (!headers.contains(HttpHeaders.CONTENT_LENGTH)) {
      // There is none, or none of a call that sends one.
      context.request().setBody(null);
      call.request().resume();
    }
    return context.sendRequest().recover(failure -> Future.succeededFuture(away(context, failure)));
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext context) {
    MultiMap headers = context.response().headers();
    dropHopByHop(headers);
    headers.remove(COOKIE_FOR_US);
    // What the service says of its answer is truer than what we say of all of ours.
    headers.names().forEach(call.response().headers()::remove);
    if (passage.isToShare()) {
      // Opened by itself it must be nothing of the console's origin.
      headers.add("Content-Security-Policy", "sandbox");
    }
    if (isLive(headers) && context.response().getBody().stream() instanceof HttpClientResponse it) {
      context.response().setBody(Body.body(endingInTime(it)));
    }
    return context.sendResponse();
  }

  private static boolean isLive(MultiMap headers) {
    String type = headers.get(HttpHeaders.CONTENT_TYPE);
    return type != null && type.startsWith(MediaType.SERVER_SENT_EVENTS);
  }

  /** The other service doesn't know that this one ends. */
  private LiveBody endingInTime(HttpClientResponse events) {
    LiveBody live = new LiveBody(events);
    Context here = call.vertx().getOrCreateContext();
    Runnable ending = () -> here.runOnContext(now -> live.end());
    call.addEndHandler(ended -> end.forget(ending));
    end.tell(ending);
    return live;
  }

  private ProxyResponse away(ProxyContext context, Throwable failure) {
    if (!call.response().closed()) {
      Log.warnf("The %s is away: %s", passage.upstream().wireName(), failure.getMessage());
    }
    HttpProblem problem = Problem.unavailable("A part of Echolot that is needed is away.");
    ProxyResponse answer =
        context
            .request()
            .release()
            .response()
            .setStatusCode(problem.getStatusCode())
            .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
            .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
            .setBody(Body.body(EarlyAnswer.body(call, problem)));
    problem.getHeaders().forEach((name, value) -> answer.putHeader(name, value.toString()));
    return answer;
  }

  private static void dropHopByHop(MultiMap headers) {
    List<String> named =
        headers.getAll(HttpHeaders.CONNECTION).stream()
            .flatMap(names -> Stream.of(names.split(",")))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
    named.forEach(headers::remove);
    HOP_BY_HOP.forEach(headers::remove);
  }
}
