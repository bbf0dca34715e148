package io.echolot.gateway.sms;

import io.echolot.dialogue.command.Command;
import io.echolot.dialogue.engine.Input;
import io.echolot.gateway.door.Texts;
import io.echolot.platform.problem.Problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An incoming message as Twilio posts it. Source: Twilio, "Twilio's request to your incoming
 * message webhook URL".
 */
record TwilioMessage(TwilioCall call) {

  private static final Pattern SID = Pattern.compile("(SM|MM)[0-9a-fA-F]{32}");

  /** Source: Twilio, "Twilio support for opt-out keywords (SMS STOP filtering)". */
  private static final Set<String> STOP =
      Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "END", "QUIT", "CANCEL", "REVOKE", "OPTOUT");

  /**
   * A number with its country (ITU-T E.164), or a short code, which has no country. What else sends
   * SMS, such as a company's name, reads no reply.
   */
  private static final Pattern SENDER = Pattern.compile("\\+[1-9][0-9]{4,14}|[0-9]{3,8}");

  String accountSid() {
    return call.accountSid();
  }

  String from() {
    return first("From");
  }

  String to() {
    return first("To");
  }

  String messageSid() {
    return first("MessageSid");
  }

  /**
   * What the sender did. With Advanced Opt-Out, Twilio itself has replied to a command and says so.
   *
   * @param repliesToStop whether, without Advanced Opt-Out, it replies to its default opt-out words
   */
  Input input(boolean repliesToStop) {
    if (repliesToStop && STOP.contains(first("Body").strip().toUpperCase(Locale.ROOT))) {
      return new Input.Handled(Command.STOP);
    }
    return switch (first("OptOutType")) {
      case "STOP" -> new Input.Handled(Command.STOP);
      case "START" -> new Input.Handled(Command.START);
      case "HELP" -> new Input.Handled(Command.HELP);
      default -> Input.Typed.of(Texts.kept(first("Body")));
    };
  }

  List<Violation> violations() {
    List<Violation> violations = new ArrayList<>();
    if (!SID.matcher(messageSid()).matches()) {
      violations.add(new Violation("MessageSid", "must be SM or MM and 32 hexadecimal digits"));
    }
    if (!SENDER.matcher(from()).matches()) {
      violations.add(
          new Violation("From", "must be a number such as +4930123456, or a short code"));
    }
    return violations;
  }

  private String first(String name) {
    return call.first(name);
  }
}
