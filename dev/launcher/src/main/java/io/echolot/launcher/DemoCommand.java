package io.echolot.launcher;

import io.echolot.devstack.DevStackException;
import io.echolot.launcher.demo.Replay;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Replays 2,000 answers through all the doors of a running {@code up}. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Sends 2,000 answers through all doors of a running up and recounts them.")
final class DemoCommand implements Callable<Integer> {

  private static final String SHOP = "http://localhost:8080";
  private static final String REALM = "http://localhost:8180/realms/echolot";

  @Override
  public Integer call() throws InterruptedException {
    if (new Home().running().isEmpty()) {
      throw new DevStackException("Echolot doesn't run. Start it with ./echolot up first.");
    }
    Api api = Api.of(REALM, ServicePorts.usual());
    System.out.println("2,000 answers: web, kiosk, import, SMS and chat");
    boolean equal = new Replay(api, SHOP).run();
    System.out.println(
        equal
            ? "\nEvery score equals the recount. Look at http://localhost:8081/console/"
            : "\nSome scores differ from the recount.");
    return equal ? 0 : 1;
  }
}
