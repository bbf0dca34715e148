package io.echolot.launcher;

import io.echolot.devstack.Ports;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Where the services listen on loopback.
 *
 * @param ports for their callers
 * @param management for health, metrics and the OpenAPI document
 * @param twilio of the simulator of Twilio, which isn't ours
 * @param telegram of that of Telegram
 * @param smtp of that of a mail server
 * @param mailboxes of the page that shows what it took
 */
public record ServicePorts(
    Map<Service, Integer> ports,
    Map<Service, Integer> management,
    int twilio,
    int telegram,
    int smtp,
    int mailboxes) {

  private static final int USUAL_TWILIO = 8086;
  private static final int USUAL_TELEGRAM = 8087;
  private static final int USUAL_MAILBOXES = 8088;
  private static final int USUAL_SMTP = 8025;

  public ServicePorts {
    ports = Map.copyOf(ports);
    management = Map.copyOf(management);
  }

  public static ServicePorts usual() {
    return new ServicePorts(
        each(Service::usualPort),
        each(Service::usualManagementPort),
        USUAL_TWILIO,
        USUAL_TELEGRAM,
        USUAL_SMTP,
        USUAL_MAILBOXES);
  }

  /** Ports that nobody uses now. */
  public static ServicePorts free() {
    return new ServicePorts(
        each(service -> Ports.freePort()),
        each(service -> Ports.freePort()),
        Ports.freePort(),
        Ports.freePort(),
        Ports.freePort(),
        Ports.freePort());
  }

  private static Map<Service, Integer> each(ToIntFunction<Service> port) {
    Map<Service, Integer> ports = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      ports.put(service, port.applyAsInt(service));
    }
    return ports;
  }

  public int of(Service service) {
    return ports.get(service);
  }

  /** Where operators look: health, metrics and the OpenAPI document. */
  public int managementOf(Service service) {
    return management.get(service);
  }

  public String url(Service service) {
    return "http://localhost:" + of(service);
  }

  /** Where Twilio's API is simulated. */
  public String twilioUrl() {
    return "http://localhost:" + twilio;
  }

  /** Where e-mails are shown. */
  public String mailboxesUrl() {
    return "http://localhost:" + mailboxes;
  }

  /** Where Telegram's Bot API is simulated. */
  public String telegramUrl() {
    return "http://localhost:" + telegram;
  }

  public String managementUrl(Service service) {
    return "http://localhost:" + managementOf(service);
  }
}
