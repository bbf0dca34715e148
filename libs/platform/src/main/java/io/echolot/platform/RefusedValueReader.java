package io.echolot.platform;

import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/**
 * Lets a value that its own type refuses, by an exception of its constructor or factory, be told
 * like any other that has the wrong form. Quarkus wraps these into a plain 400 without a path.
 */
@Provider
public class RefusedValueReader implements ReaderInterceptor {

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    try {
      return context.proceed();
    } catch (WebApplicationException e) {
      if (e.getCause() instanceof ValueInstantiationException refused) {
        throw UnreadableBodyMapper.problem(refused);
      }
      throw e;
    }
  }
}
