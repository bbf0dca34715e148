package io.echolot.gateway.upload;

import com.mongodb.MongoException;
import io.echolot.gateway.upload.base.FilesConfig;
import io.echolot.gateway.upload.blob.Blobs.BlobsAway;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Deletes files that no response names in time. Each replica does, one file by one of them. */
@ApplicationScoped
public class Purge {

  private final Uploads files;
  private final long everyMillis;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread purge = new Thread(task, "file-purge");
            purge.setDaemon(true);
            return purge;
          });

  Purge(Uploads files, FilesConfig config) {
    this.files = files;
    this.everyMillis = config.purgeEvery().toMillis();
  }

  void start(@Observes StartupEvent event) {
    thread.scheduleWithFixedDelay(this::purge, everyMillis, everyMillis, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    thread.shutdownNow();
  }

  private void purge() {
    try {
      files.purge();
    } catch (MongoException | BlobsAway e) {
      // The next round tries again.
      Log.debugf("Not purged: %s", e.getMessage());
    }
  }
}
