package io.echolot.gateway.upload.base;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which files are taken as answers, and where they are kept. */
@ConfigMapping(prefix = "echolot.files")
public interface FilesConfig {

  /**
   * The largest file in bytes; a question may allow less. Must be below {@code echolot.doors.file}.
   */
  @WithDefault("10485760")
  long maxBytes();

  /** Media types that a question takes if it names none. */
  @WithDefault(
      "image/png,image/jpeg,image/webp,image/heic,image/heif,image/gif,application/pdf,text/plain")
  List<String> types();

  /** How many bytes an hour one address may upload, on this replica. */
  @WithDefault("104857600")
  long bytesPerHour();

  /** How many uploads are received at once, on this replica; each holds a thread. */
  @WithDefault("16")
  int atOnce();

  /** How long an upload may take to arrive. */
  @WithDefault("2m")
  Duration patience();

  /** After which time a file is deleted that no response names. */
  @WithDefault("24h")
  Duration unusedFor();

  /** How often unused files are looked for. */
  @WithDefault("10m")
  Duration purgeEvery();

  /** Where the bytes are kept. */
  @WithDefault("mongodb")
  Place store();

  /** {@code host:port} of ClamAV's clamd; without it nothing is scanned. */
  Optional<String> clamd();

  /** How long clamd may take for a file. */
  @WithDefault("30s")
  Duration clamdPatience();

  /** Whether a file is refused while clamd can't be asked. */
  @WithDefault("true")
  boolean scanRequired();

  /** The object store, if the bytes are kept in one. */
  S3 s3();

  /** A place for bytes. */
  enum Place {
    /** GridFS of the gateway's database. */
    MONGODB,
    /** A bucket that speaks S3. */
    S3
  }

  /** A bucket. */
  interface S3 {

    /** The bucket's name; it must exist. */
    Optional<String> bucket();

    /** The region as requests are signed for it. */
    @WithDefault("us-east-1")
    String region();

    /** The server, for any but Amazon's own; buckets then are a part of the path. */
    Optional<URI> endpoint();

    /** Without it and the secret, what the AWS SDK finds: environment, web identity, instance. */
    Optional<String> accessKey();

    /** Secret. */
    Optional<String> secretKey();
  }
}
