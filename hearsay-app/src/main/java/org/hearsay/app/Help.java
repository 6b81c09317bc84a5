package org.hearsay.app;

import picocli.CommandLine.Option;

/// The option that every command has.
final class Help {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this help.")
  boolean help;
}
