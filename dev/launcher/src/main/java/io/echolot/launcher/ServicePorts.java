package io.echolot.launcher;

import io.echolot.devstack.Ports;
import java.util.EnumMap;
import java.util.Map;

/** Where the services listen on loopback. */
public record ServicePorts(Map<Service, Integer> ports) {

  public ServicePorts {
    ports = Map.copyOf(ports);
  }

  public static ServicePorts usual() {
    Map<Service, Integer> ports = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      ports.put(service, service.usualPort());
    }
    return new ServicePorts(ports);
  }

  /** Ports that nobody uses now. */
  public static ServicePorts free() {
    Map<Service, Integer> ports = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      ports.put(service, Ports.freePort());
    }
    return new ServicePorts(ports);
  }

  public int of(Service service) {
    return ports.get(service);
  }

  public String url(Service service) {
    return "http://localhost:" + of(service);
  }
}
