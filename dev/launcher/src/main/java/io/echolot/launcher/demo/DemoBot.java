package io.echolot.launcher.demo;

/** The demo's Telegram bot, which only the simulator has. */
public final class DemoBot {

  /** Its id, and what nobody can guess who doesn't read this. */
  public static final String TOKEN = "110201543:demo-telegram-bot-token-of-nobody";

  /** By which people find it. */
  public static final String USERNAME = "nordlicht_demo_bot";

  private DemoBot() {}
}
