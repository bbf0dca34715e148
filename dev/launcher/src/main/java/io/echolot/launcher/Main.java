package io.echolot.launcher;

import io.echolot.devstack.DevStackException;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of {@code ./echolot}. */
@Command(
    name = "./echolot",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Echolot on a laptop.",
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      ResetCommand.class,
      DemoCommand.class
    })
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    // The clients' chatter would hide our few lines.
    Logger.getLogger("").setLevel(Level.SEVERE);
    CommandLine commands = new CommandLine(new Main());
    commands.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          if (!(failure instanceof DevStackException)) {
            throw failure;
          }
          System.err.println("echolot: " + failure.getMessage());
          return 1;
        });
    int code = arguments.length == 0 ? help(commands) : commands.execute(arguments);
    System.exit(code);
  }

  private static int help(CommandLine commands) {
    commands.usage(System.out);
    return 0;
  }
}
