package io.echolot.devstack;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** A replica set of one node, so that transactions and change streams work as in production. */
final class MongoServer {

  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final int NOT_YET_INITIALIZED = 94;

  private MongoServer() {}

  static String uri(int port) {
    return "mongodb://127.0.0.1:" + port + "/?replicaSet=echolot&directConnection=true";
  }

  static Child start(Path dir, int port, MongoProgram program) {
    Path data = dir.resolve("mongodb");
    try {
      Files.createDirectories(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Child child =
        Child.start(
            Part.MONGODB.key(),
            dir,
            List.of(
                program.path().toString(),
                "--dbpath",
                data.toString(),
                "--port",
                Integer.toString(port),
                "--bind_ip",
                "127.0.0.1",
                "--replSet",
                "echolot",
                "--wiredTigerCacheSizeGB",
                "0.5",
                "--setParameter",
                "diagnosticDataCollectionEnabled=false",
                "--quiet"),
            Map.of());
    String patient =
        "mongodb://127.0.0.1:" + port + "/?directConnection=true&serverSelectionTimeoutMS=1000";
    try (MongoClient client = MongoClients.create(patient)) {
      child.await(() -> isPrimary(client, port), PATIENCE);
    }
    return child;
  }

  private static boolean isPrimary(MongoClient client, int port) {
    try {
      var admin = client.getDatabase("admin");
      Document hello = admin.runCommand(new Document("hello", 1));
      if (hello.getBoolean("isWritablePrimary", false)) {
        return true;
      }
      configure(admin, "127.0.0.1:" + port);
      return false;
    } catch (MongoException e) {
      return false;
    }
  }

  private static void configure(MongoDatabase admin, String host) {
    Document configuration;
    try {
      configuration =
          admin.runCommand(new Document("replSetGetConfig", 1)).get("config", Document.class);
    } catch (MongoCommandException e) {
      if (e.getErrorCode() != NOT_YET_INITIALIZED) {
        throw e;
      }
      Document member = new Document("_id", 0).append("host", host);
      admin.runCommand(
          new Document(
              "replSetInitiate",
              new Document("_id", "echolot").append("members", List.of(member))));
      return;
    }
    Document member = configuration.getList("members", Document.class).get(0);
    if (!host.equals(member.getString("host"))) {
      // The data come from a run on another port.
      member.put("host", host);
      configuration.put("version", configuration.getInteger("version") + 1);
      admin.runCommand(new Document("replSetReconfig", configuration).append("force", true));
    }
  }
}
