package io.echolot.gateway.upload.base;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of files, as strangers give them. */
public final class FileName {

  /** In UTF-16 code units; every file system takes that many, in UTF-8 too. */
  private static final int LONGEST = 80;

  private static final int LONGEST_EXTENSION = 10;
  private static final String USUAL = "file";

  /** Control and format characters, among them those that turn the direction of writing. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");

  private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*%;]");
  private static final Pattern EDGES = Pattern.compile("^[.\\s]+|[.\\s]+$");
  private static final Pattern NOT_ASCII = Pattern.compile("[^\\x20-\\x7e]");

  private FileName() {}

  /**
   * The name without folders and without what is dangerous or invisible in a name. Its extension is
   * one of the type's: a {@code run.bat} that is a text becomes {@code run.bat.txt}.
   *
   * @param name may be empty, and anything
   * @param extensions the type's, each with its dot, the usual one first; empty for no rule
   */
  public static String of(String name, Set<String> extensions) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String seen = UNSEEN.matcher(Normalizer.normalize(last, Normalizer.Form.NFC)).replaceAll("");
    String clean = EDGES.matcher(RESERVED.matcher(seen).replaceAll("_")).replaceAll("");
    String given = extension(clean);
    boolean fits = extensions.isEmpty() || extensions.contains(given.toLowerCase(Locale.ROOT));
    String stem = fits ? clean.substring(0, clean.length() - given.length()) : clean;
    return shortened(stem) + (fits ? given : extensions.iterator().next());
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 || name.length() - dot > LONGEST_EXTENSION ? "" : name.substring(dot);
  }

  private static String shortened(String stem) {
    int end = Math.min(stem.length(), LONGEST);
    boolean splits = end < stem.length() && Character.isHighSurrogate(stem.charAt(end - 1));
    String part = EDGES.matcher(stem.substring(0, splits ? end - 1 : end)).replaceAll("");
    return part.isEmpty() ? USUAL : part;
  }

  /** The header {@code Content-Disposition} (RFC 6266) that makes a browser save, not show. */
  public static String disposition(String name) {
    String plain = NOT_ASCII.matcher(name).replaceAll("_").replaceAll("[\"\\\\]", "_");
    String extended = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\""
        + plain
        + "\"; filename*=UTF-8''"
        + extended.replace("*", "%2A");
  }
}
