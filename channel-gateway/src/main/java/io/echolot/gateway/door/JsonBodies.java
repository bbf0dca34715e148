package io.echolot.gateway.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.echolot.platform.problem.Problem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Every body of JSON is looked through before anybody reads it; it is held already, and small. */
@Provider
@Priority(Priorities.ENTITY_CODER - 100)
public class JsonBodies implements ReaderInterceptor {

  private final PassedOver passedOver;
  private final ObjectMapper mapper;

  public JsonBodies(PassedOver passedOver, ObjectMapper mapper) {
    this.passedOver = passedOver;
    this.mapper = mapper;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context)
      throws IOException, WebApplicationException {
    // A file of JSON is a file.
    if (isJson(context.getMediaType()) && context.getType() != InputStream.class) {
      byte[] body = context.getInputStream().readAllBytes();
      boolean isPeoples =
          Arrays.stream(context.getAnnotations()).anyMatch(PeoplesText.class::isInstance);
      (isPeoples ? StrictJson.wrongButTexts(body) : StrictJson.wrong(body))
          .ifPresent(
              violation -> {
                throw Problem.INVALID.because("Nothing was stored.", List.of(violation));
              });
      context.setInputStream(new ByteArrayInputStream(body));
      if (context.getType().isAnnotationPresent(PublicBody.class)) {
        count(context.getType(), body);
      }
    }
    return context.proceed();
  }

  private void count(Class<?> type, byte[] body) throws IOException {
    Set<String> known =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toSet());
    long unknown =
        mapper.readTree(body).properties().stream()
            .filter(member -> !known.contains(member.getKey()))
            .count();
    passedOver.count(type.getAnnotation(PublicBody.class).value(), unknown);
  }

  private static boolean isJson(MediaType type) {
    String subtype = type == null ? "" : type.getSubtype().toLowerCase(Locale.ROOT);
    return subtype.equals("json") || subtype.endsWith("+json");
  }
}
