package io.echolot.gateway.upload.blob;

import io.echolot.gateway.upload.base.FilesConfig;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Bytes in a bucket of an object store that speaks S3. */
final class S3Blobs implements Blobs {

  /** Of a call with all its attempts, for a file of a few megabytes. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final S3Client client;
  private final String bucket;

  S3Blobs(FilesConfig.S3 config) {
    this.bucket =
        config
            .bucket()
            .orElseThrow(
                () -> new IllegalStateException("The configuration lacks echolot.files.s3.bucket"));
    this.client = client(config);
  }

  private static S3Client client(FilesConfig.S3 config) {
    S3ClientBuilder builder =
        S3Client.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(limits -> limits.apiCallTimeout(PATIENCE))
            .region(Region.of(config.region()));
    // Servers other than Amazon's know neither buckets as host names nor the newer checksums.
    config.endpoint().ifPresent(endpoint -> elsewhere(builder, endpoint));
    if (config.accessKey().isPresent() && config.secretKey().isPresent()) {
      builder.credentialsProvider(
          StaticCredentialsProvider.create(
              AwsBasicCredentials.create(config.accessKey().get(), config.secretKey().get())));
    }
    return builder.build();
  }

  private static void elsewhere(S3ClientBuilder builder, URI endpoint) {
    builder
        .endpointOverride(endpoint)
        .forcePathStyle(true)
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED);
  }

  @Override
  public void put(String key, Path content) {
    try {
      client.putObject(request -> request.bucket(bucket).key(key), content);
    } catch (SdkException e) {
      throw new BlobsAway(e);
    }
  }

  @Override
  public InputStream open(String key) {
    try {
      return client.getObject(request -> request.bucket(bucket).key(key));
    } catch (SdkException e) {
      throw new BlobsAway(e);
    }
  }

  @Override
  public void delete(String key) {
    try {
      client.deleteObject(request -> request.bucket(bucket).key(key));
    } catch (SdkException e) {
      throw new BlobsAway(e);
    }
  }
}
