package io.echolot.gateway.upload.blob;

import com.mongodb.client.MongoClient;
import io.echolot.gateway.upload.base.FilesConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The place for bytes that the configuration names. */
@Singleton
class ChosenBlobs {

  @Produces
  @ApplicationScoped
  Blobs blobs(
      FilesConfig config,
      MongoClient mongo,
      @ConfigProperty(name = "quarkus.mongodb.database") String database) {
    return switch (config.store()) {
      case MONGODB -> new GridFsBlobs(mongo.getDatabase(database));
      case S3 -> new S3Blobs(config.s3());
    };
  }
}
