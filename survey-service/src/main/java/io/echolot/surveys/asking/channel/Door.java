package io.echolot.surveys.asking.channel;

import io.echolot.contracts.Channel;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.base.bot.BotName;
import io.echolot.surveys.base.phone.ReceivingNumber;
import java.util.ArrayList;
import java.util.List;

/** By which of the gateway's doors a channel is served, and what it needs there. */
enum Door {
  /** Pages, apps and devices that name a publishable key. */
  PAGE,
  /** A provider that delivers messages to a number. */
  NUMBER,
  /** Telegram, which delivers what people write to a bot. */
  BOT,
  /** None: nothing would ever come. */
  NONE;

  static Door of(Channel channel) {
    return switch (channel) {
      case WEB, CHAT, KIOSK, EMAIL, PHONE, IN_PERSON -> PAGE;
      case SMS -> NUMBER;
      case TELEGRAM -> BOT;
      case WHATSAPP, SOCIAL -> NONE;
    };
  }

  /** What it needs that the channel doesn't say. */
  List<Violation> violations(ChannelBody body) {
    return switch (this) {
      case PAGE -> List.of();
      case NUMBER -> ofNumber(body);
      case BOT -> ofBot(body);
      case NONE -> List.of(new Violation("channel", notServed(body.channel())));
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

  private static String notServed(Channel channel) {
    return channel == Channel.SOCIAL
        ? "is read by social-listener's sources and has no channel"
        : "has no door yet: what is sent there would reach nobody";
  }

  /** The address in the form in which the door knows it. */
  String address(String address) {
    return switch (this) {
      case NUMBER -> ReceivingNumber.of(address).orElse(address);
      case BOT -> BotName.of(address).orElse(address);
      case PAGE, NONE -> address;
    };
  }
}
