package io.echolot.gateway.upload.blob;

import java.io.InputStream;
import java.nio.file.Path;

/** Where the bytes of files are kept. Every replica sees the same. All calls block. */
public interface Blobs {

  /** Completes when the bytes are safe; a key is written once only. */
  void put(String key, Path content);

  /**
   * The bytes, to be closed by the caller.
   *
   * @throws BlobsAway if they can't be read now, or aren't there
   */
  InputStream open(String key);

  /** Deletes the bytes; what isn't there is no error. */
  void delete(String key);

  /** The place can't be reached, or doesn't do what it is asked. */
  final class BlobsAway extends RuntimeException {
    BlobsAway(Exception cause) {
      super(cause.getMessage(), cause);
    }
  }
}
