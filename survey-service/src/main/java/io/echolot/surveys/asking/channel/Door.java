package io.echolot.surveys.asking.channel;

import io.echolot.contracts.Channel;
import io.echolot.contracts.account.MessagingProvider;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.base.bot.BotName;
import io.echolot.surveys.base.phone.PhoneNumber;
import io.echolot.surveys.base.phone.ReceivingNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** By which of the gateway's doors a channel is served, and what it needs there. */
enum Door {
  /** Pages, apps and devices that name a publishable key. */
  PAGE,
  /** A provider that delivers messages to a number. */
  NUMBER,
  /** Telegram, which delivers what people write to a bot. */
  BOT,
  /** Meta, which delivers what people write to a WhatsApp number. */
  WHATSAPP,
  /** None: nothing would ever come. */
  NONE;

  static Door of(Channel channel) {
    return switch (channel) {
      case WEB, CHAT, KIOSK, EMAIL, PHONE, IN_PERSON -> PAGE;
      case SMS -> NUMBER;
      case TELEGRAM -> BOT;
      case WHATSAPP -> WHATSAPP;
      case SOCIAL -> NONE;
    };
  }

  /** What it needs that the channel doesn't say. */
  List<Violation> violations(ChannelBody body) {
    return switch (this) {
      case PAGE -> List.of();
      case NUMBER -> ofNumber(body);
      case BOT -> ofBot(body);
      case WHATSAPP -> ofWhatsApp(body);
      case NONE ->
          List.of(
              new Violation("channel", "is read by social-listener's sources and has no channel"));
    };
  }

  private static List<Violation> ofNumber(ChannelBody body) {
    List<Violation> violations = new ArrayList<>();
    if (ReceivingNumber.of(body.address()).isEmpty()) {
      violations.add(new Violation("address", ReceivingNumber.EXPECTED));
    }
    if (body.account().isBlank()) {
      violations.add(new Violation("account", "must be the provider's account of that number"));
    }
    return violations;
  }

  private static List<Violation> ofBot(ChannelBody body) {
    List<Violation> violations = new ArrayList<>();
    if (BotName.of(body.address()).isEmpty()) {
      violations.add(new Violation("address", BotName.EXPECTED));
    }
    if (!BotName.isId(body.account())) {
      violations.add(new Violation("account", BotName.EXPECTED_ID));
    }
    return violations;
  }

  private static List<Violation> ofWhatsApp(ChannelBody body) {
    List<Violation> violations = new ArrayList<>();
    if (PhoneNumber.of(body.address()).isEmpty()) {
      violations.add(new Violation("address", PhoneNumber.EXPECTED));
    }
    if (body.account().isBlank()) {
      violations.add(new Violation("account", "must be the phone number ID of that number"));
    }
    return violations;
  }

  /** The provider among whose accounts of the tenant its address must be; empty for any. */
  Optional<MessagingProvider> owner() {
    return switch (this) {
      case BOT -> Optional.of(MessagingProvider.TELEGRAM);
      case WHATSAPP -> Optional.of(MessagingProvider.WHATSAPP);
      case PAGE, NUMBER, NONE -> Optional.empty();
    };
  }

  /** The address in the form in which the door knows it. */
  String address(String address) {
    return switch (this) {
      case NUMBER -> ReceivingNumber.of(address).orElse(address);
      case BOT -> BotName.of(address).orElse(address);
      case WHATSAPP -> PhoneNumber.of(address).map(PhoneNumber::e164).orElse(address);
      case PAGE, NONE -> address;
    };
  }
}
