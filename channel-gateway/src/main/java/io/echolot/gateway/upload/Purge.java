package io.echolot.gateway.upload;

import com.mongodb.MongoException;
import io.echolot.gateway.upload.blob.Blobs.BlobsAway;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes files that no response names in time. Each replica does, one file by one of them. */
@ApplicationScoped
public class Purge {

  private final Uploads files;

  Purge(Uploads files) {
    this.files = files;
  }

  @Scheduled(
      every = "${echolot.files.purge-every:10m}",
      delayed = "${echolot.files.purge-every:10m}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void purge() {
    try {
      files.purge();
    } catch (MongoException | BlobsAway e) {
      // The next round tries again.
      Log.debugf("Not purged: %s", e.getMessage());
    }
  }
}
