package io.echolot.surveys.base.http;

import io.echolot.contracts.ContractsJson;
import io.echolot.platform.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Entity tags: so that nobody overwrites unseen changes or loads what hasn't changed. */
public final class EntityTags {

  public static final Problem NEEDED =
      new Problem("if-match-needed", new PreconditionRequired(), "The header If-Match is needed");
  public static final Problem CHANGED_MEANWHILE =
      new Problem(
          "changed-meanwhile", Status.PRECONDITION_FAILED, "Somebody changed it in the meantime");

  private static final int CONTENT_BYTES = 12;

  private EntityTags() {}

  /** That the header isn't there. */
  public static HttpProblem needed(String thing) {
    return NEEDED.because("Send the entity tag that came with the " + thing + ".");
  }

  /** The thing with its lock as the tag. */
  public static Response tagged(Object thing, int lock) {
    return Response.ok(thing).tag(Integer.toString(lock)).build();
  }

  /** The same of a thing that was stored just now: 201 if it is new, else 200. */
  public static Response stored(Object thing, int lock, boolean isNew) {
    return Response.status(isNew ? Status.CREATED : Status.OK)
        .entity(thing)
        .tag(Integer.toString(lock))
        .build();
  }

  /** The same of a thing that is new, with its address below the service's. */
  public static Response created(String address, Object thing, int lock) {
    return Response.created(URI.create(address)).entity(thing).tag(Integer.toString(lock)).build();
  }

  /** The same, or 304 if the caller has it already (If-None-Match). */
  public static Response unlessKnown(Request request, Object thing, int lock) {
    return unlessKnown(request, thing, new EntityTag(Integer.toString(lock)));
  }

  /** A thing without a lock, with a tag made of its JSON; 304 if the caller has it already. */
  public static Response unlessKnown(Request request, Object thing) {
    return unlessKnown(request, thing, new EntityTag(digest(ContractsJson.write(thing))));
  }

  private static Response unlessKnown(Request request, Object thing, EntityTag tag) {
    ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged == null ? Response.ok(thing) : unchanged).tag(tag).build();
  }

  private static String digest(byte[] json) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(json);
      return HexFormat.of().formatHex(digest, 0, CONTENT_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
