package io.echolot.gateway.http;

import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.gateway.published.Subscription;
import io.echolot.platform.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a caller without a token may do: known by a publishable key, from an allowed origin. */
@ApplicationScoped
public class PublicAccess {

  public static final Problem UNKNOWN_KEY =
      new Problem("unknown-key", Status.UNAUTHORIZED, "The publishable key is not known");
  public static final Problem ORIGIN_NOT_ALLOWED =
      new Problem("origin-not-allowed", Status.FORBIDDEN, "This origin may not use the key");

  private final KnownChannels channels;
  private final Subscription subscription;
  private final RateLimits limits;
  private final String ownOrigin;

  public PublicAccess(
      KnownChannels channels,
      Subscription subscription,
      RateLimits limits,
      @ConfigProperty(name = "echolot.public-url") String publicUrl) {
    this.channels = channels;
    this.subscription = subscription;
    this.limits = limits;
    this.ownOrigin = Origins.of(publicUrl);
  }

  /**
   * The channel of a publishable key.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link #UNKNOWN_KEY}, or {@link
   *     Problem#UNAVAILABLE} while nobody can tell
   */
  public ChannelConfig channel(String publishableKey) {
    subscription.requireLoaded();
    return channels.byPublishableKey(publishableKey).orElseThrow(() -> UNKNOWN_KEY.because(""));
  }

  /** Why a call of an unknown key is refused. */
  HttpProblem unknownKey() {
    return subscription.notLoaded().orElseGet(() -> UNKNOWN_KEY.because(""));
  }

  /**
   * Counts a call of somebody who reads what is public.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#TOO_MANY_REQUESTS}
   */
  public void take(ChannelConfig channel, String address) {
    limits.take(channel, address);
  }

  static HttpProblem notAllowed() {
    return ORIGIN_NOT_ALLOWED.because("Add the origin to the channel's allowed origins.");
  }

  /** Whether a page of {@code origin} may use the channel; an empty origin is no page's. */
  public boolean allows(ChannelConfig channel, String origin) {
    if (origin.isEmpty()) {
      // Devices that aren't browsers; a browser always tells its origin when it writes.
      return channel.allowedOrigins().isEmpty();
    }
    return isOwn(origin) || channel.allowedOrigins().contains(origin);
  }

  /** Whether an origin is that of our own pages. */
  boolean isOwn(String origin) {
    return origin.equals(ownOrigin);
  }

  /**
   * The channel, if the caller may write to it now.
   *
   * @param origin the header of that name; empty if there is none
   * @param address the caller's network address
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link #UNKNOWN_KEY}, {@link
   *     #ORIGIN_NOT_ALLOWED} or {@link Problem#TOO_MANY_REQUESTS}
   */
  public ChannelConfig check(String publishableKey, String origin, String address) {
    ChannelConfig channel = channel(publishableKey);
    if (!allows(channel, origin)) {
      throw notAllowed();
    }
    limits.take(channel, address);
    return channel;
  }
}
