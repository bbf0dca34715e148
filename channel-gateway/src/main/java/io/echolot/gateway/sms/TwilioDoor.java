package io.echolot.gateway.sms;

import io.echolot.contracts.Channel;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.dialogue.engine.Engine;
import io.echolot.dialogue.engine.Input;
import io.echolot.dialogue.voice.SmsParts;
import io.echolot.dialogue.voice.SmsVoice;
import io.echolot.dialogue.voice.TranscriptLine;
import io.echolot.gateway.account.AccountNotes;
import io.echolot.gateway.account.RefusedCall;
import io.echolot.gateway.delivery.SendingChannels;
import io.echolot.gateway.dialogue.Dialogues;
import io.echolot.gateway.dialogue.Message;
import io.echolot.gateway.door.DoorProblems;
import io.echolot.gateway.http.RateLimits;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.platform.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What happens to an SMS that Twilio brings, by whichever address it comes in. */
@ApplicationScoped
class TwilioDoor {

  private static final SmsVoice VOICE = new SmsVoice();

  private final KnownChannels channels;
  private final Dialogues dialogues;
  private final RateLimits limits;
  private final AccountNotes notes;
  private final SendingChannels sending;

  TwilioDoor(
      KnownChannels channels,
      Dialogues dialogues,
      RateLimits limits,
      AccountNotes notes,
      SendingChannels sending) {
    this.sending = sending;
    this.channels = channels;
    this.dialogues = dialogues;
    this.limits = limits;
    this.notes = notes;
  }

  /** A message that may be taken: where it came in, and whose account brought it. */
  private record Arrival(ChannelConfig channel, TwilioAccount account) {}

  /**
   * Takes the message and gives the reply as TwiML.
   *
   * @param accounts whose it may be; several tenants may have the same account
   * @throws HttpProblem {@link DoorProblems#NOT_SIGNED}, {@link Problem#INVALID}, {@link
   *     Problem#TOO_MANY_REQUESTS} or {@link Problem#UNAVAILABLE}
   */
  String take(List<TwilioAccount> accounts, TwilioCall call) {
    TwilioMessage sms = new TwilioMessage(call);
    List<TwilioAccount> signers = signers(accounts, call);
    Arrival arrival = arrival(signers, sms).orElseThrow(() -> unknownNumber(signers));
    if (!sms.violations().isEmpty()) {
      throw Problem.INVALID.because("", sms.violations());
    }
    arrival.account().known().ifPresent(notes::received);
    Input input = sms.input(arrival.account().repliesToStop());
    if (!Engine.isStop(input)) {
      // Nobody may be kept from opting out.
      limits.take(arrival.channel(), "sms " + sms.from());
    }
    var message = new Message(arrival.channel(), sms.from(), sms.messageSid(), input, "");
    List<TranscriptLine> lines = dialogues.take(message, VOICE).lines();
    return TwiMl.messages(SmsParts.of(lines.stream().map(TranscriptLine::text).toList()));
  }

  /**
   * Those of the accounts that have signed the call.
   *
   * @throws HttpProblem {@link DoorProblems#NOT_SIGNED} if none has, {@link Problem#UNAVAILABLE} if
   *     accounts are still being read
   */
  List<TwilioAccount> signers(List<TwilioAccount> accounts, TwilioCall call) {
    dialogues.ensureReady();
    List<TwilioAccount> signers =
        accounts.stream().filter(account -> account.hasSigned(call)).toList();
    if (signers.isEmpty()) {
      accounts.forEach(
          account ->
              account.known().ifPresent(known -> notes.refused(known, account.refusal(call))));
      throw DoorProblems.NOT_SIGNED.because("");
    }
    return signers;
  }

  private Optional<Arrival> arrival(List<TwilioAccount> signers, TwilioMessage sms) {
    return ofChannel(signers, sms).or(() -> ofAddress(signers, sms));
  }

  /** At a number by which we send alone somebody may still say STOP. */
  private Optional<Arrival> ofAddress(List<TwilioAccount> signers, TwilioMessage sms) {
    return signers.stream()
        .filter(
            account ->
                account
                    .known()
                    .filter(known -> SendingChannels.has(known, Channel.SMS, sms.to()))
                    .isPresent())
        .findFirst()
        .map(
            account ->
                new Arrival(
                    sending.of(account.known().orElseThrow(), Channel.SMS, sms.to()), account));
  }

  private Optional<Arrival> ofChannel(List<TwilioAccount> signers, TwilioMessage sms) {
    return channels
        .byAddress(Channel.SMS, sms.accountSid(), sms.to())
        .flatMap(
            channel ->
                signers.stream()
                    .filter(account -> account.serves(channel.tenant()))
                    .findFirst()
                    .map(account -> new Arrival(channel, account)));
  }

  private HttpProblem unknownNumber(List<TwilioAccount> signers) {
    signers.forEach(
        account ->
            account.known().ifPresent(known -> notes.refused(known, RefusedCall.UNKNOWN_NUMBER)));
    return DoorProblems.NOT_SIGNED.because("");
  }
}
