package io.echolot.bench.processor;

import java.util.List;

/** What threads of a service do, by which their names begin. */
public enum ThreadKind {
  C1("C1", "C1 "),
  C2("C2", "C2 "),
  /** The serial collector works in the VM's own thread. */
  COLLECTOR("collector", "VM Thread", "GC ", "G1 "),
  EVENT_LOOP("event loop", "vert.x-eventloop"),
  WORKER("worker", "executor-thread", "vert.x-worker", "vert.x-internal-blocking"),
  POLLING("polling", "smallrye-kafka-consumer"),
  KAFKA("other of Kafka", "smallrye-kafka", "kafka-"),
  OTHER("other"),
  /** Also compilers, of which the VM keeps no more than it needs. */
  ENDED("ended");

  private static final String STREAM = "-StreamThread-";

  private final String text;
  private final List<String> beginnings;

  ThreadKind(String text, String... beginnings) {
    this.text = text;
    this.beginnings = List.of(beginnings);
  }

  /** The kind of a thread that still runs. */
  static ThreadKind of(String name) {
    for (ThreadKind kind : values()) {
      if (kind.beginnings.stream().anyMatch(name::startsWith)) {
        return kind;
      }
    }
    return name.contains(STREAM) ? KAFKA : OTHER;
  }

  @Override
  public String toString() {
    return text;
  }
}
