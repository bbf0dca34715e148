package io.echolot.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.feedback.Response;
import io.echolot.launcher.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;

/**
 * All responses of a survey as a file: the service's peak memory for few and for many, each in a
 * fresh process, and its speed against the plain driver that writes the same documents as raw lines
 * of JSON.
 */
final class Export {

  private static final int FEW = 100_000;
  private static final int MANY = Integer.getInteger("echolot.bench.responses", 1_000_000);
  private static final int BATCH = 5_000;
  private static final List<String> FORMATS = List.of("jsonl", "csv", "xlsx");

  /** What an export took. */
  private record Run(long rows, double seconds, long peakMebibytes) {
    double perSecond() {
      return rows / seconds;
    }
  }

  void run(Bench bench) throws InterruptedException {
    // Not through the log: the services beside would compete for the cores, and keep it all.
    fill(bench, "bench-export-few", FEW);
    fill(bench, "bench-export-many", MANY);
    raw(bench, "bench-export-few");
    Run raw = raw(bench, "bench-export-many");
    System.out.printf(
        "  plain driver, raw JSON lines: %,d responses, %,.0f /s%n", raw.rows(), raw.perSecond());
    for (String format : FORMATS) {
      Run few = export(bench, "bench-export-few", FEW, format);
      Run many = export(bench, "bench-export-many", MANY, format);
      System.out.printf(
          "  %-5s %,d responses, %,.0f /s: %.2f x the plain driver; peak memory %d MiB, for %,d"
              + " %d MiB: %.2f x%n",
          format,
          many.rows(),
          many.perSecond(),
          many.perSecond() / raw.perSecond(),
          many.peakMebibytes(),
          FEW,
          few.peakMebibytes(),
          (double) many.peakMebibytes() / few.peakMebibytes());
    }
  }

  private static void fill(Bench bench, String survey, int responses) {
    Instant end = Instant.now().minus(Duration.ofDays(1));
    Filling filling = new Filling(survey, responses, end);
    filling.publish(bench);
    Iterator<Response> all = filling.all().iterator();
    try (MongoClient client = client(bench)) {
      List<Document> batch = new ArrayList<>();
      while (all.hasNext()) {
        batch.add(document(all.next()));
        if (batch.size() == BATCH || !all.hasNext()) {
          responses(client).insertMany(batch);
          batch.clear();
        }
      }
    }
  }

  /** As survey-service stores it. */
  private static Document document(Response response) {
    String json = new String(ContractsJson.write(response), StandardCharsets.UTF_8);
    return new Document("_id", response.topicKey())
        .append("tenant", response.tenant())
        .append("revision", response.revision())
        .append("survey", response.surveyKey())
        .append("channel", response.channel().wireName())
        .append("state", response.state().wireName())
        .append("touchpoint", response.touchpoint())
        .append("stage", response.stage())
        .append("language", response.language())
        .append("answeredAt", Date.from(response.answeredAt()))
        .append("record", Document.parse(json));
  }

  private static MongoClient client(Bench bench) {
    return MongoClients.create(bench.platform.backends().mongoUri());
  }

  private static MongoCollection<Document> responses(MongoClient client) {
    return client.getDatabase("echolot_surveys").getCollection("responses");
  }

  /** The baseline. */
  private static Run raw(Bench bench, String survey) {
    long begun = System.nanoTime();
    long rows = 0;
    try (MongoClient client = client(bench);
        OutputStream out = OutputStream.nullOutputStream();
        MongoCursor<RawBsonDocument> cursor =
            responses(client)
                .find(
                    new Document("tenant", "acme").append("survey", survey), RawBsonDocument.class)
                .projection(Projections.include("record"))
                .sort(Sorts.descending("answeredAt", "_id"))
                .cursor()) {
      while (cursor.hasNext()) {
        String line = ((RawBsonDocument) cursor.next().getDocument("record")).toJson();
        out.write(line.getBytes(StandardCharsets.UTF_8));
        rows++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Run(rows, (System.nanoTime() - begun) / 1e9, 0);
  }

  private static Run export(Bench bench, String survey, int responses, String format)
      throws InterruptedException {
    bench.platform.kill(Service.SURVEY);
    bench.platform.restart(Service.SURVEY);
    String query = "/v1/responses/export?format=%s&survey=%s".formatted(format, survey);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(bench.api.url(Service.SURVEY) + query))
            .header("Authorization", "Bearer " + bench.api.token())
            .build();
    long begun = System.nanoTime();
    try {
      HttpResponse<InputStream> answer =
          HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        long bytes = body.transferTo(OutputStream.nullOutputStream());
        if (answer.statusCode() != 200 || bytes < responses) {
          throw new IllegalStateException(query + ": " + answer.statusCode() + ", " + bytes);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Run(responses, (System.nanoTime() - begun) / 1e9, peak(bench));
  }

  /** The most memory that the process ever had, in MiB. */
  private static long peak(Bench bench) {
    long pid = bench.platform.child(Service.SURVEY).orElseThrow().pid();
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
