package io.echolot.gateway.account;

import java.util.Locale;

/** What happens to an account, of each the last time is kept. */
enum AccountEvent {
  /** A respondent's message came in. */
  RECEIVED,
  /** A call to its address wasn't taken. */
  REFUSED,
  /** The provider took a message of ours. */
  SENT,
  /** The provider didn't take a message of ours, or couldn't deliver it. */
  FAILED;

  /** What it is called where it is stored. */
  String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
