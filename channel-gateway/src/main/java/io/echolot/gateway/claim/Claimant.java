package io.echolot.gateway.claim;

import io.echolot.contracts.feedback.SecretId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody shows who wants to write a response. Who writes it first claims it by the first of
 * these; afterwards any of them that was claimed by opens it.
 *
 * @param shown what is shown, e.g. {@code secret/hGk…}, the strongest first; empty for nothing
 * @param vouched whether we know on our own that the response is theirs, so that a response without
 *     a claim stays open to them
 */
public record Claimant(List<String> shown, boolean vouched) {

  /** Somebody who shows nothing, as clients did before there were secrets. */
  public static final Claimant NOBODY = new Claimant(List.of(), false);

  /** The service that reads what is said in public. Mentions have no owner. */
  public static final Claimant LISTENER = new Claimant(List.of(), true);

  /** A page of ours, whose form carries the response's id signed. */
  public static final Claimant VISIT = new Claimant(List.of("visit"), true);

  /** The token of a personal link for this very response. */
  private static final Claimant LINK = new Claimant(List.of("link"), true);

  private static final String SECRET_SHOWN = "secret/";
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{22,86}");

  public Claimant {
    shown = List.copyOf(shown);
  }

  /** Whether the response's id was made of the secret that is shown, for that survey. */
  boolean proves(String survey, String id) {
    return !shown.isEmpty()
        && shown.get(0).startsWith(SECRET_SHOWN)
        && SecretId.isOf(survey, shown.get(0).substring(SECRET_SHOWN.length()), id);
  }

  /** Whether a text can be a response's secret: 128 bits of Base64url at least. */
  public static boolean isSecret(String text) {
    return SECRET.matcher(text).matches();
  }

  /**
   * Who comes from a device.
   *
   * @param secret the response's secret; empty if none is shown
   * @param respondent the pseudonym, if that is proven; else empty
   */
  public static Claimant device(String secret, String respondent) {
    List<String> shown = new ArrayList<>();
    if (!secret.isEmpty()) {
      shown.add(SECRET_SHOWN + secret);
    }
    if (!respondent.isEmpty()) {
      shown.add("respondent/" + respondent);
    }
    return new Claimant(shown, false);
  }

  /** Who has the personal link for this response alone. */
  public static Claimant link() {
    return LINK;
  }

  /** Who writes in a conversation that a channel vouches for. */
  public static Claimant conversation(String id) {
    return new Claimant(List.of("conversation/" + id), true);
  }

  /** The tenant's people, who may correct what they imported, and no respondent's own words. */
  public static Claimant importing(String secret) {
    List<String> shown = new ArrayList<>(device(secret, "").shown);
    shown.add("import");
    return new Claimant(shown, true);
  }
}
