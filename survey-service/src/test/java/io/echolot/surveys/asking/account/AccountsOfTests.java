package io.echolot.surveys.asking.account;

import static io.echolot.surveys.Caller.as;

import java.util.List;

/** A tenant may have 50 accounts, and tests make more. */
public final class AccountsOfTests {

  private AccountsOfTests() {}

  /** Deletes all of acme's. */
  public static void delete() {
    List<String> ids = as("anna").get("/v1/channel-accounts").then().extract().path("id");
    ids.forEach(id -> as("anna").delete("/v1/channel-accounts/" + id).then().statusCode(204));
  }
}
