package io.echolot.gateway.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/** Media types (RFC 6838) of files: what may be taken, and what the bytes are. */
final class FileTypes {

  /** Pages with scripts, and scripts; whatever a question allows. */
  private static final Set<MediaType> NEVER =
      Set.of(
          MediaType.TEXT_HTML,
          MediaType.parse("application/xhtml+xml"),
          MediaType.parse("image/svg+xml"),
          MediaType.parse("application/javascript"),
          MediaType.parse("text/javascript"),
          MediaType.parse("multipart/related"));

  /** The phones' format for pictures has two names, and both are used for either. */
  private static final MediaType HEIC = MediaType.image("heic");

  private static final MediaType HEIF = MediaType.image("heif");

  private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
  private static final MediaTypeRegistry REGISTRY = TYPES.getMediaTypeRegistry();

  private FileTypes() {}

  /**
   * The type as it is usually named, without parameters; empty if that isn't a media type.
   *
   * @param declared the header {@code Content-Type}
   */
  static Optional<MediaType> declared(String declared) {
    return Optional.ofNullable(MediaType.parse(declared))
        .map(type -> REGISTRY.normalize(type.getBaseType()));
  }

  /**
   * Whether files of that type may be taken.
   *
   * @param patterns types such as {@code image/png} or {@code image/*}
   */
  static boolean isAllowed(MediaType type, List<String> patterns) {
    return !NEVER.contains(type) && patterns.stream().anyMatch(pattern -> matches(type, pattern));
  }

  private static boolean matches(MediaType type, String pattern) {
    return pattern.endsWith("/*")
        ? pattern.equals(type.getType() + "/*")
        : declared(pattern).filter(type::equals).isPresent();
  }

  /** What the bytes are, judged by them alone. */
  static MediaType detected(Path content) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(content))) {
      return REGISTRY.normalize(TYPES.detect(bytes, new Metadata()).getBaseType());
    }
  }

  /**
   * Whether bytes of one type may be called the other: the same, or a special form of what can be
   * seen, as CSV is of text.
   */
  static boolean agree(MediaType declared, MediaType detected) {
    if (declared.equals(detected)) {
      return true;
    }
    if (NEVER.contains(detected) || MediaType.OCTET_STREAM.equals(detected)) {
      return false;
    }
    return REGISTRY.isSpecializationOf(declared, detected)
        || Set.of(HEIC, HEIF).equals(Set.copyOf(List.of(declared, detected)));
  }

  /** How names of such files end, each with its dot, the usual one first; empty if unknown. */
  static Set<String> extensions(MediaType type) {
    if (type.equals(MediaType.TEXT_PLAIN)) {
      // The registry has many more, of which a computer would run some.
      return new LinkedHashSet<>(List.of(".txt", ".log", ".md"));
    }
    try {
      return new LinkedHashSet<>(TYPES.forName(type.toString()).getExtensions());
    } catch (MimeTypeException e) {
      return Set.of();
    }
  }
}
