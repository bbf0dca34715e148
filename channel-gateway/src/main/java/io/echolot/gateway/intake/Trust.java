package io.echolot.gateway.intake;

/** Whose word a response comes by. */
public enum Trust {
  /** Of a page or an app, at once. */
  DEVICE,
  /** Of a device that may have had no network for any time. */
  OFFLINE,
  /** Of the tenant, whose people decide what is imported. */
  TENANT,
  /** Of our own dialogue, which asked for each answer. */
  DIALOGUE
}
