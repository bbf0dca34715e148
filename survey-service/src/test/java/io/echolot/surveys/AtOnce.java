package io.echolot.surveys;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many who do the same at the same moment. */
public final class AtOnce {

  private AtOnce() {}

  /** What one of them may do. */
  public interface Deed<T> {
    T of(int number) throws Exception;
  }

  /** What came of each; a failure fails here. */
  public static <T> List<T> all(int number, Deed<T> deed) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(number);
    CountDownLatch gate = new CountDownLatch(1);
    try {
      List<Future<T>> waiting = new ArrayList<>();
      for (int i = 0; i < number; i++) {
        int which = i;
        Callable<T> task =
            () -> {
              gate.await();
              return deed.of(which);
            };
        waiting.add(threads.submit(task));
      }
      gate.countDown();
      List<T> outcomes = new ArrayList<>();
      for (Future<T> one : waiting) {
        outcomes.add(one.get());
      }
      return outcomes;
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
