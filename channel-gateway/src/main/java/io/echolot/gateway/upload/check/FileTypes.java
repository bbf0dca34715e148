package io.echolot.gateway.upload.check;

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
public final class FileTypes {

  /** Pages with scripts, and scripts; whatever a question allows. */
  private static final Set<MediaType> NEVER =
      Set.of(
          MediaType.TEXT_HTML,
          MediaType.parse("application/xhtml+xml"),
          MediaType.parse("image/svg+xml"),
          MediaType.parse("application/javascript"),
          MediaType.parse("text/javascript"),
          MediaType.parse("multipart/related"));

  private static final MediaType AAC = MediaType.audio("aac");

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
      MediaType type = REGISTRY.normalize(TYPES.detect(bytes, new Metadata()).getBaseType());
      return MediaType.OCTET_STREAM.equals(type) && isAdts(content) ? AAC : type;
    }
  }

  /**
   * Whether a frame of AAC begins it (ISO/IEC 13818-7, ADTS): twelve bits of sync word, a layer of
   * 0, and one of 13 sampling rates.
   */
  private static boolean isAdts(Path content) throws IOException {
    try (InputStream bytes = Files.newInputStream(content)) {
      byte[] header = bytes.readNBytes(7);
      return header.length == 7
          && (header[0] & 0xFF) == 0xFF
          && (header[1] & 0xF6) == 0xF0
          && (header[2] >> 2 & 0xF) < 13;
    }
  }

  /**
   * Whether content may be called by that type: it is the same, in the same container, a special
   * form of what can be seen, as CSV is of text, or words that only begin like something else.
   */
  static boolean agree(MediaType declared, MediaType detected, Path content) throws IOException {
    if (declared.equals(detected)) {
      return true;
    }
    if (NEVER.contains(detected)) {
      return false;
    }
    return isSameContainer(declared, detected)
        || !MediaType.OCTET_STREAM.equals(detected)
            && REGISTRY.isSpecializationOf(declared, detected)
        || declared.getType().equals("text") && PlainText.is(content);
  }

  private static boolean isSameContainer(MediaType declared, MediaType detected) {
    Optional<Container> container = Container.of(declared);
    return container.isPresent() && container.equals(Container.of(detected));
  }

  /** How names of such files end, each with its dot, the usual one first; empty if unknown. */
  public static Set<String> extensions(MediaType type) {
    if (type.equals(MediaType.TEXT_PLAIN)) {
      // The registry has many more, of which a computer would run some.
      return new LinkedHashSet<>(List.of(".txt", ".log", ".md"));
    }
    Set<String> extensions = new LinkedHashSet<>(registered(type));
    // A file may be called after its container, which says as much.
    Container.of(type).ifPresent(container -> extensions.addAll(container.extensions()));
    return extensions;
  }

  private static List<String> registered(MediaType type) {
    try {
      return TYPES.forName(type.toString()).getExtensions();
    } catch (MimeTypeException e) {
      return List.of();
    }
  }
}
