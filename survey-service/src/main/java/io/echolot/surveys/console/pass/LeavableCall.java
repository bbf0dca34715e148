package io.echolot.surveys.console.pass;

import io.quarkus.vertx.http.runtime.filters.AbstractResponseWrapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * A call whose answer may break off, as its caller leaves or the other service does. The proxy
 * resets the answer then. By HTTP/1 nobody would be told of that, so that the call counted as
 * running for ever and the service's end waited for it; and a reset amid a write that fails writes
 * once more. Closing the connection does neither.
 */
final class LeavableCall extends HttpServerRequestWrapper {

  private final HttpServerResponse answer;

  LeavableCall(HttpServerRequest call) {
    super((HttpServerRequestInternal) call);
    this.answer = new Answer(call);
  }

  @Override
  public HttpServerResponse response() {
    return answer;
  }

  private static final class Answer extends AbstractResponseWrapper {

    private final HttpServerRequest call;

    Answer(HttpServerRequest call) {
      super(call.response());
      this.call = call;
    }

    @Override
    public boolean reset() {
      return reset(0);
    }

    @Override
    public boolean reset(long code) {
      if (call.version() == HttpVersion.HTTP_2) {
        return super.reset(code);
      }
      ((ConnectionBase) call.connection()).channel().close();
      return true;
    }
  }
}
