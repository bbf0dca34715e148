package io.echolot.gateway.audience;

/** By what we know a respondent. */
public enum Proof {
  /** By nothing. */
  NONE,
  /** Knows the survey's PIN; nobody in particular. */
  PIN,
  /** Owns an e-mail address. */
  EMAIL,
  /** The tenant's own servers signed the pseudonym. */
  SIGNATURE,
  /** Has a personal link. */
  LINK,
  /** The channel itself vouches for the sender, e.g. of an SMS. */
  CHANNEL
}
