package io.echolot.acceptance;

import io.echolot.launcher.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Customers who answer all the time, and send again what wasn't acknowledged, as the widget does.
 * Each response comes in two revisions.
 */
final class Customers implements AutoCloseable {

  private static final int CUSTOMERS = 4;

  /** What was acknowledged: the score of each response by its id. */
  final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final World world;
  private final List<Thread> customers = new ArrayList<>();
  private volatile boolean ended;

  Customers(World world) {
    this.world = world;
    for (int i = 0; i < CUSTOMERS; i++) {
      Thread customer = new Thread(this::answer, "customer-" + i);
      customers.add(customer);
      customer.start();
    }
  }

  private void answer() {
    SplittableRandom random = new SplittableRandom();
    while (!ended) {
      String id = UUID.randomUUID().toString();
      int score = random.nextInt(11);
      // A first try that is corrected, so that a lost second revision would be noticed.
      boolean sent = send(id, 1, random.nextInt(11), "partial") && send(id, 2, score, "complete");
      if (sent) {
        acknowledged.put(id, score);
      }
    }
  }

  /** Until it is acknowledged; false only if it wasn't when the stream ended. */
  private boolean send(String id, int revision, int score, String state) {
    String body =
        """
        {"survey":"relationship-nps","revision":%d,"language":"en","touchpoint":"advert",
         "state":"%s","answers":[{"question":"nps","value":%d}]}"""
            .formatted(revision, state, score);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    world.url(Service.GATEWAY) + "/v1/public/pk_acme_kiosk_demo/responses/" + id))
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body))
            .build();
    for (int tries = 0; !ended || tries < 100; tries++) {
      if (status(request) == 202) {
        return true;
      }
      pause();
    }
    return false;
  }

  private int status(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended = true;
    try {
      for (Thread customer : customers) {
        customer.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
