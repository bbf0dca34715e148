package io.echolot.bench;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** How small files are on the wire. */
final class Packed {

  private Packed() {}

  /** Compressed as well as gzip does (level 9). */
  static byte[] gzip(byte[] file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(out) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      gzip.write(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Bytes of the files, each gzipped. */
  static int gzip(Collection<byte[]> files) {
    return files.stream().mapToInt(file -> gzip(file).length).sum();
  }

  /** Bytes of the files, each by Brotli's best (level 11); 0 where it has no native library. */
  static int brotli(Collection<byte[]> files) {
    if (!Brotli4jLoader.isAvailable()) {
      return 0;
    }
    int sum = 0;
    try {
      for (byte[] file : files) {
        sum += Encoder.compress(file, new Encoder.Parameters().setQuality(11)).length;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sum;
  }
}
