package io.echolot.launcher.demo;

import io.echolot.devstack.DevStackException;
import io.echolot.launcher.Api;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Sends the demo's file through all the doors and compares the scores with a recount of it. */
public final class Replay {

  private static final int SENDERS = 8;
  private static final int BATCH = 50;

  private final Api api;
  private final Doors doors;
  private final SmsDoor sms;
  private final ChatDoor chat;
  private final Instant now = Instant.now();

  /**
   * Prepares it.
   *
   * @param shop the origin of the demo's shop
   */
  public Replay(Api api, String shop) {
    this.api = api;
    this.doors = new Doors(api, shop, now);
    this.sms = new SmsDoor(api);
    this.chat = new ChatDoor(api, shop);
  }

  /** Whether every score is what the recount says. */
  public boolean run() throws InterruptedException {
    List<DemoAnswer> file = DemoAnswer.all();
    Comparison comparison = new Comparison(api, now);
    Recount recount = new Recount();
    file.forEach(recount::add);
    comparison.addOthers(recount, file);
    send(file);
    return comparison.print(recount.expected());
  }

  /** Sends the first of the file, so many by each door. */
  public void sendSome(int each) throws InterruptedException {
    Map<String, List<DemoAnswer>> byDoor =
        DemoAnswer.all().stream().collect(Collectors.groupingBy(DemoAnswer::door));
    send(byDoor.values().stream().flatMap(answers -> answers.stream().limit(each)).toList());
  }

  private void send(List<DemoAnswer> file) throws InterruptedException {
    Map<String, List<DemoAnswer>> byDoor =
        file.stream().collect(Collectors.groupingBy(DemoAnswer::door));
    Progress progress = new Progress("Answers", file.size());
    List<Callable<Void>> tasks = new ArrayList<>();
    byDoor.forEach((door, answers) -> tasks.addAll(tasks(door, answers, progress)));
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    try {
      for (Future<Void> task : senders.invokeAll(tasks)) {
        task.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof DevStackException known
          ? known
          : new DevStackException("An answer couldn't be sent: " + e.getCause(), e);
    } finally {
      senders.shutdownNow();
    }
  }

  private List<Callable<Void>> tasks(String door, List<DemoAnswer> answers, Progress progress) {
    return switch (door) {
      case "web" -> each(answers, doors::web, progress);
      case "sms" -> each(answers, sms::deliver, progress);
      case "chat" -> each(answers, chat::deliver, progress);
      case "kiosk" -> batches(answers, doors::kiosk, progress);
      case "import" -> batches(answers, doors::importAll, progress);
      default -> throw new DevStackException("The file names an unknown door: " + door);
    };
  }

  private static List<Callable<Void>> each(
      List<DemoAnswer> answers, Consumer<DemoAnswer> deliver, Progress progress) {
    return batches(answers, 1, batch -> batch.forEach(deliver), progress);
  }

  private static List<Callable<Void>> batches(
      List<DemoAnswer> answers, Consumer<List<DemoAnswer>> deliver, Progress progress) {
    return batches(answers, BATCH, deliver, progress);
  }

  private static List<Callable<Void>> batches(
      List<DemoAnswer> answers, int size, Consumer<List<DemoAnswer>> deliver, Progress progress) {
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int from = 0; from < answers.size(); from += size) {
      List<DemoAnswer> batch = answers.subList(from, Math.min(answers.size(), from + size));
      tasks.add(
          () -> {
            deliver.accept(batch);
            progress.add(batch.size());
            return null;
          });
    }
    return tasks;
  }
}
