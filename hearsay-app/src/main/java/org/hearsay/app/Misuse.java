package org.hearsay.app;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.app.run.Exit;
import org.hearsay.app.run.Io;
import org.hearsay.app.run.TerminalText;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what is wrong with a command line, what was perhaps meant, and where to read on.
final class Misuse implements IParameterExceptionHandler {
  /// A word is taken for a slip of another when at most this share of its letters differ.
  private static final double SLIP = 0.4;

  private static final Pattern INVALID =
      Pattern.compile(
          "^Invalid value for (?:option |positional parameter at index \\S+ \\()'?([^':)]+)\\)?'?(?: \\([^)]*\\))?: ");
  private static final Pattern CHOICES =
      Pattern.compile("expected one of \\[([^]]*)] \\(case-\\w+\\) but was '(.*)'$", Pattern.DOTALL);
  private static final Pattern NO_NUMBER = Pattern.compile("is not an? (?:int|long)$");

  private final Io io;

  Misuse(Io io) {
    this.io = io;
  }

  @Override
  public int handleParseException(ParameterException misuse, String[] args) {
    CommandLine command = misuse.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    StringBuilder message = new StringBuilder("hearsay: ");
    if (misuse instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      String given = unmatched.getUnmatched().getFirst();
      boolean option = given.startsWith("-");
      boolean top = command.getParent() == null;
      String what = option ? "unknown option" : top ? "unknown command" : "one argument too many:";
      message.append(what).append(" '").append(given).append('\'');
      nearest(given, option ? options(command) : commands(command))
          .ifPresent(near -> message.append("; did you mean '").append(near).append("'?"));
      if (!option && top) {
        message.append("\n  commands: ").append(String.join(", ", commands(command)));
      }
    } else {
      message.append(misuse instanceof MissingParameterException missing ? absent(missing) : plain(misuse));
    }
    message.append("\n  help: ").append(top(command) ? "hearsay help" : "hearsay help " + leaf(name));
    message.toString().lines().forEach(line -> io.err().println(TerminalText.line(line)));
    io.err().flush();
    return Exit.USAGE;
  }

  /// That a parameter is missing which the command cannot do without.
  static ParameterException missing(CommandSpec command, String label) {
    return command.positionalParameters().stream()
        .filter(one -> one.paramLabel().equals(label))
        .findFirst()
        .map(one -> new MissingParameterException(command.commandLine(), one, label))
        .orElseThrow();
  }

  /// "PATH is missing: a file, a folder, or - for standard input".
  private static String absent(MissingParameterException misuse) {
    List<ArgSpec> missing = misuse.getMissing();
    if (missing.size() == 1 && missing.getFirst() instanceof OptionSpec option) {
      return option.longestName() + " needs a value: " + option.paramLabel();
    }
    String labels = missing.stream().map(ArgSpec::paramLabel).collect(Collectors.joining(", "));
    String[] about = missing.isEmpty() ? new String[0] : missing.getFirst().description();
    String what = about.length == 0 ? "" : about[0].replaceFirst("[.]$", "");
    return labels
        + (missing.size() == 1 ? " is missing" : " are missing")
        + (what.isEmpty() ? "" : ": " + what.substring(0, 1).toLowerCase(Locale.ROOT) + what.substring(1));
  }

  /// What the library for command lines says, in the words of the other messages.
  private static String plain(ParameterException misuse) {
    String said = String.valueOf(misuse.getMessage());
    String about = INVALID.matcher(said).replaceFirst("$1: ");
    return NO_NUMBER
        .matcher(CHOICES.matcher(about).replaceFirst("'$2' is not one of $1"))
        .replaceFirst("is not a whole number, or is too large");
  }

  private static boolean top(CommandLine command) {
    return command.getParent() == null;
  }

  private static String leaf(String qualifiedName) {
    return qualifiedName.substring(qualifiedName.lastIndexOf(' ') + 1);
  }

  private static List<String> commands(CommandLine command) {
    return command.getSubcommands().entrySet().stream()
        .filter(each -> !each.getValue().getCommandSpec().usageMessage().hidden())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .flatMap(option -> Arrays.stream(option.names()))
        .sorted()
        .toList();
  }

  static Optional<String> nearest(String given, List<String> known) {
    String bare = given.contains("=") ? given.substring(0, given.indexOf('=')) : given;
    return known.stream()
        .filter(name -> distance(bare, name) <= SLIP * Math.max(bare.length(), name.length()))
        .min(Comparator.comparingInt((String name) -> distance(bare, name)).thenComparing(name -> name));
  }

  /// Letters to change, add, drop or swap with a neighbour to make one word the other.
  private static int distance(String left, String right) {
    int[][] cost = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        cost[i][j] = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1));
        if (i > 1 && j > 1 && left.charAt(i - 1) == right.charAt(j - 2) && left.charAt(i - 2) == right.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[left.length()][right.length()];
  }
}
