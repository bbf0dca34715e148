package io.echolot.surveys.base.seal;

/**
 * What became of some secrets that the first key had not sealed.
 *
 * @param sealed which it has sealed now
 * @param unknown which none of the keys opens
 */
public record Resealed(int sealed, int unknown) {

  public static final Resealed NONE = new Resealed(0, 0);

  /** One that none of the keys opens. */
  public static final Resealed UNKNOWN = new Resealed(0, 1);

  /** These and others. */
  public Resealed and(Resealed more) {
    return new Resealed(sealed + more.sealed, unknown + more.unknown);
  }
}
