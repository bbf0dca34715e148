package io.echolot.surveys.console.dashboard;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Anna is an admin, Ben and Cleo are none; Gina is of another tenant, Lena limited to a unit. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DashboardsTest {

  /** As many as a person may have. */
  private static final int MOST = 50;

  private static final String TILE =
      "{\"kind\":\"score\",\"metric\":\"nps\",\"days\":30,\"width\":1,\"height\":1}";

  private final String path = "/v1/dashboards/d-" + Ids.next();
  private final String key = path.substring(path.lastIndexOf('/') + 1);

  private static String dashboard(String name, boolean shared) {
    return "{\"name\":\"%s\",\"shared\":%s,\"tiles\":[%s]}".formatted(name, shared, TILE);
  }

  private Response put(String user, boolean shared) {
    return as(user).body(dashboard("Stores", shared)).put(path);
  }

  @Test
  void aPersonsDashboardIsTheirs() {
    put("ben", false)
        .then()
        .statusCode(201)
        .body("own", equalTo(true))
        .body("tiles[0].metric", equalTo("nps"))
        .body("tiles[0].title", nullValue());

    as("ben").get("/v1/dashboards?limit=500").then().body("key", hasItem(key));
    for (String other : new String[] {"anna", "cleo", "gina"}) {
      as(other).get(path).then().statusCode(404);
      as(other).get("/v1/dashboards?limit=500").then().body("key", not(hasItem(key)));
      as(other).delete(path).then().statusCode(204);
    }
    put("anna", false).then().statusCode(404);
    as("ben").get(path).then().statusCode(200);
  }

  @Test
  void whatIsSharedIsSeenByAllOfTheTenantAndChangedByItsOwner() {
    put("ben", true);

    for (String other : new String[] {"anna", "cleo", "lena"}) {
      as(other)
          .get(path)
          .then()
          .statusCode(200)
          .body("own", equalTo(false))
          .body("name", equalTo("Stores"));
    }
    as("lena").get("/v1/dashboards?limit=500").then().body("key", hasItem(key));
    as("gina").get(path).then().statusCode(404);
    as("cleo")
        .header("If-Match", "\"1\"")
        .body(dashboard("Mine", true))
        .put(path)
        .then()
        .statusCode(403);
    as("cleo").delete(path).then().statusCode(403);
    as("anna").delete(path).then().statusCode(204);
    as("ben").get(path).then().statusCode(404);
  }

  @Test
  void whoChangesItHasSeenIt() {
    String tag = put("ben", false).header("ETag");

    put("ben", false).then().statusCode(428);
    as("ben")
        .header("If-Match", tag)
        .body(dashboard("Shops", false))
        .put(path)
        .then()
        .statusCode(200);
    as("ben")
        .header("If-Match", tag)
        .body(dashboard("Shops", false))
        .put(path)
        .then()
        .statusCode(412);
    as("ben").get(path).then().body("name", equalTo("Shops"));
  }

  @Test
  void ofManyThatAreMadeAtOnceNoneIsTooMany() throws Exception {
    List<String> paths = IntStream.range(0, MOST + 6).mapToObj(i -> path + "-" + i).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Integer>> calls =
          paths.stream()
              .<Callable<Integer>>map(
                  one -> () -> as("gina").body(dashboard("Stores", false)).put(one).statusCode())
              .toList();
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> call : threads.invokeAll(calls)) {
        answers.add(call.get());
      }

      assertThat(answers).containsOnly(201, 409);
      assertThat(as("gina").get("/v1/dashboards?limit=500").jsonPath().getList("findAll{it.own}"))
          .hasSize(MOST);
    } finally {
      threads.shutdown();
      paths.forEach(one -> as("gina").delete(one));
    }
  }

  @Test
  void whoIsLimitedToUnitsStoresNone() {
    put("lena", false).then().statusCode(403);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'name':' '                                                  | name",
        "'name':'x','tiles':[{'days':1,'width':1,'height':1}]         | tiles[0].kind",
        "'name':'x','tiles':[{'kind':'score','days':1,'width':1,'height':1}] | tiles[0].metric",
        "'name':'x','tiles':[{'kind':'breakdown','metric':'nps','days':1,'width':1,'height':1}]"
            + "| tiles[0].by",
        "'name':'x','tiles':[{'kind':'words','days':0,'width':1,'height':1}]  | tiles[0].days",
        "'name':'x','tiles':[{'kind':'words','days':1,'width':5,'height':1}]  | tiles[0].width",
        "'name':'x','tiles':[{'kind':'words','days':1,'width':1,'height':4}]  | tiles[0].height",
        "'name':'x','tiles':[null]                                    | tiles[0]",
        "'name':'x','tiles':[{'kind':'clock'}]                        | tiles[0].kind",
        "'name':'x','tiles':[{'filters':{'moon':'full'}}]             | tiles[0].filters",
        "'name':'x','colour':'red'                                    | colour"
      })
  void whatIsWrongIsTold(String members, String field) {
    as("ben")
        .body("{" + members.replace('\'', '"') + "}")
        .put(path)
        .then()
        .statusCode(400)
        .body("violations.field", hasItem(field));
  }
}
