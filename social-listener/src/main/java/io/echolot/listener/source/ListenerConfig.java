package io.echolot.listener.source;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is listened to. */
@ConfigMapping(prefix = "echolot.listener")
public interface ListenerConfig {

  /** The sources of all tenants; none unless configured. */
  List<Source> sources();

  /** Whether loopback, private and link-local addresses may be read: for tests and laptops. */
  @WithDefault("false")
  boolean privateAddresses();

  /** How long a look at a source may take in all: names, redirects, headers and bodies. */
  @WithDefault("30s")
  Duration patience();

  /** How many sources a replica looks at at the same time. */
  @WithDefault("32")
  int concurrency();

  /** How many of them may be one tenant's. */
  @WithDefault("4")
  int concurrencyPerTenant();

  /** How many of them may be at one host. */
  @WithDefault("2")
  int concurrencyPerHost();

  /** One source. */
  interface Source {

    /** Its name, unique within the tenant. */
    String id();

    /** For whom it is listened to. */
    String tenant();

    /** How it is read. */
    Kind kind();

    /** RSS: the feed's URL. Mastodon: the server's base URL. */
    String url();

    /** Mastodon: the hashtag without its sign. */
    Optional<String> hashtag();

    /** What the tenant calls this search. */
    @WithDefault("brand")
    String query();

    /** To which touchpoint its mentions are attributed; none if absent. */
    Optional<String> touchpoint();

    /** To which journey stage its mentions are attributed; none if absent. */
    Optional<String> stage();

    /** To which organisational unit its mentions are attributed; none if absent. */
    Optional<String> unit();

    /** How often it is read. */
    @WithDefault("5M")
    Duration every();
  }

  /** How a source is read. */
  enum Kind {
    /** RSS 2.0, RSS 1.0 or Atom 1.0. */
    RSS,
    /** A hashtag timeline of a server that speaks Mastodon's API. */
    MASTODON
  }
}
