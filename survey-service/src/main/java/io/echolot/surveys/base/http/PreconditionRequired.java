package io.echolot.surveys.base.http;

import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.core.Response.StatusType;

/** HTTP status 428 (RFC 6585), which Jakarta REST lacks. */
final class PreconditionRequired implements StatusType {

  @Override
  public int getStatusCode() {
    return 428;
  }

  @Override
  public Family getFamily() {
    return Family.CLIENT_ERROR;
  }

  @Override
  public String getReasonPhrase() {
    return "Precondition Required";
  }
}
