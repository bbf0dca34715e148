package io.echolot.gateway.upload.blob;

import com.mongodb.MongoException;
import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.BsonString;

/** Bytes in MongoDB, as its GridFS specification cuts them into documents. */
final class GridFsBlobs implements Blobs {

  private final GridFSBucket bucket;

  GridFsBlobs(MongoDatabase database) {
    this.bucket = GridFSBuckets.create(database, "blobs");
  }

  @Override
  public void put(String key, Path content) {
    try (InputStream bytes = Files.newInputStream(content)) {
      bucket.uploadFromStream(new BsonString(key), key, bytes);
    } catch (IOException | MongoException e) {
      throw new BlobsAway(e);
    }
  }

  @Override
  public InputStream open(String key) {
    try {
      return bucket.openDownloadStream(new BsonString(key));
    } catch (MongoException e) {
      throw new BlobsAway(e);
    }
  }

  @Override
  public void delete(String key) {
    try {
      bucket.delete(new BsonString(key));
    } catch (MongoGridFSException e) {
      // There was nothing, or only chunks of an upload that broke off; they are gone now.
      Log.debugf("Nothing to delete: %s", e.getMessage());
    } catch (MongoException e) {
      throw new BlobsAway(e);
    }
  }
}
