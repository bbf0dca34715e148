package io.echolot.gateway.sms;

import io.echolot.contracts.Channel;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.dialogue.engine.Engine;
import io.echolot.dialogue.engine.Input;
import io.echolot.dialogue.voice.SmsParts;
import io.echolot.dialogue.voice.SmsVoice;
import io.echolot.dialogue.voice.TranscriptLine;
import io.echolot.gateway.dialogue.Dialogues;
import io.echolot.gateway.dialogue.Message;
import io.echolot.gateway.http.Origins;
import io.echolot.gateway.http.RateLimits;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.gateway.sms.TwilioConfig.Account;
import io.echolot.platform.problem.Problem;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

/** Incoming SMS of Twilio, or of anybody who speaks its protocol. */
@Path("/v1/sms/twilio")
@Tag(name = "Doors")
public class TwilioResource {

  /** One answer for all reasons: it tells nobody what would have been right. */
  public static final Problem NOT_SIGNED =
      new Problem("not-signed", Status.FORBIDDEN, "The request is not signed as it should be");

  private static final SmsVoice VOICE = new SmsVoice();

  private final KnownChannels channels;
  private final Dialogues dialogues;
  private final RateLimits limits;
  private final TwilioConfig config;
  private final HttpServerRequest request;
  private final String origin;

  public TwilioResource(
      KnownChannels channels,
      Dialogues dialogues,
      RateLimits limits,
      TwilioConfig config,
      HttpServerRequest request,
      @ConfigProperty(name = "echolot.public-url") String publicUrl) {
    this.channels = channels;
    this.dialogues = dialogues;
    this.limits = limits;
    this.config = config;
    this.request = request;
    this.origin = Origins.of(publicUrl);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_XML)
  @Blocking
  @Operation(
      summary = "Takes an SMS in and replies by TwiML",
      description = "The same MessageSid again changes nothing and gets the same reply.")
  @APIResponse(responseCode = "200", description = "TwiML; without a message where none is due")
  public String take(
      MultivaluedMap<String, String> form, @RestHeader("X-Twilio-Signature") String signature) {
    TwilioMessage sms = new TwilioMessage(form);
    Account account = signer(sms, signature == null ? "" : signature);
    dialogues.ensureReady();
    ChannelConfig channel =
        channels
            .byAddress(Channel.SMS, sms.accountSid(), sms.to())
            .filter(owned -> account.tenants().map(of -> of.contains(owned.tenant())).orElse(true))
            .orElseThrow(() -> NOT_SIGNED.because(""));
    if (!sms.violations().isEmpty()) {
      throw Problem.INVALID.because("", sms.violations());
    }
    Input input = sms.input(account.repliesToStop());
    if (!Engine.isStop(input)) {
      // Nobody may be kept from opting out.
      limits.take(channel, "sms " + sms.from());
    }
    var message = new Message(channel, sms.from(), sms.messageSid(), input, "");
    List<TranscriptLine> lines = dialogues.take(message, VOICE).lines();
    return TwiMl.messages(SmsParts.of(lines.stream().map(TranscriptLine::text).toList()));
  }

  private Account signer(TwilioMessage sms, String signature) {
    // request.uri() is raw: path and query as they stood on the wire.
    String url = origin + request.uri();
    return config.accounts().stream()
        .filter(account -> account.sid().equals(sms.accountSid()))
        .filter(
            account -> new TwilioSignature(account.authToken()).matches(url, sms.form(), signature))
        .findFirst()
        .orElseThrow(() -> NOT_SIGNED.because(""));
  }
}
