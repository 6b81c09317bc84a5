package org.hearsay.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.hearsay.app.run.Console;
import org.hearsay.app.run.Io;
import org.hearsay.app.run.Model;
import org.hearsay.app.run.ReadInputs;
import org.hearsay.fetch.AddressRange;
import org.hearsay.fetch.FetchRules;
import org.hearsay.fetch.Fetched;
import org.hearsay.fetch.FetchedFiles;
import org.hearsay.ingest.ArticleReader;
import org.hearsay.ingest.InputFormat;
import org.hearsay.ingest.OwnOutput;
import org.hearsay.ingest.ReadOptions;
import org.hearsay.ingest.container.ChosenFields;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.show.RunInfo;
import org.hearsay.text.DateRange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// Options that every command has which reads articles.
final class Common {
  @Spec(Spec.Target.MIXEE)
  @Nullable CommandSpec spec;

  @Option(
      names = "--input-format",
      paramLabel = "FORMAT",
      converter = FormatName.class,
      completionCandidates = FormatNames.class,
      description =
          "Read the input as this format instead of finding it out from the content: ${COMPLETION-CANDIDATES}.")
  @Nullable InputFormat inputFormat;

  @Option(
      names = "--text-field",
      paramLabel = "NAME",
      description =
          "Column or JSON field that holds the text, where it has a name of its own. A path leads into JSON that holds"
              + " a list: articles[].content.")
  @Nullable String textField;

  @Option(
      names = "--date-field",
      paramLabel = "NAME",
      description = "Column or JSON field with the day of publication.")
  @Nullable String dateField;

  @Option(names = "--title-field", paramLabel = "NAME", description = "Column or JSON field with the title.")
  @Nullable String titleField;

  @Option(names = "--outlet-field", paramLabel = "NAME", description = "Column or JSON field with the outlet.")
  @Nullable String outletField;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      converter = Day.class,
      description = "Day of publication, such as 2031-05-12, for articles that do not state one.")
  @Nullable DateRange published;

  @Option(names = "--outlet", paramLabel = "NAME", description = "Outlet for articles that do not state one.")
  @Nullable String outlet;

  @Option(
      names = "--allow-private",
      paramLabel = "CIDR",
      converter = Range.class,
      description =
          "Fetch also from addresses in this range, such as 10.1.0.0/16, at any port. Without it only public ones are"
              + " fetched from, at the ports 80 and 443. May be given more than once.")
  List<AddressRange> allowPrivate = List.of();

  @Option(
      names = "--contact",
      paramLabel = "TEXT",
      converter = Contact.class,
      description = "Where a site can ask who fetches: an address of the web or of mail. Stands in each request.")
  @Nullable String contact;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description =
          "How quotations are found: accurate (default), fast or rules. Sources, cues and contents found"
              + " exactly in PolNeAR, of 100 (F1): accurate 82, 77, 71; fast 72, 68, 58; rules 70, 67, 57. On"
              + " one core accurate reads 5 articles a second, the others 25 to 40. What fast misses is mostly"
              + " indirect speech. The README says how it was measured.")
  Model model = Model.DEFAULT;

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = Threads.class,
      description = "How many threads to use. Default: one for each processor.")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = {"-q", "--quiet"},
      description = "Print only refusals and faults on standard error.")
  boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Print more on standard error, such as counts, and the stack trace of an internal fault.")
  boolean verbose;

  Console console(Io io) {
    return new Console(io, verbose ? Console.Level.VERBOSE : quiet ? Console.Level.QUIET : Console.Level.NORMAL);
  }

  @Mixin Help help = new Help();

  ReadInputs reading(Console console) {
    try {
      return new ReadInputs(console, threads, Pipelines.reading(model.finder()));
    } catch (IllegalStateException e) {
      CommandSpec command = Objects.requireNonNull(spec, "picocli sets it");
      throw new CommandLine.ParameterException(command.commandLine(), e.getMessage());
    }
  }

  ReadInputs.Feed feed(Io io, List<String> paths) {
    return feed(io, paths, (asked, page) -> {});
  }

  /// @param pages gets an address that was asked for, and what was fetched, before its articles come
  ReadInputs.Feed feed(Io io, List<String> paths, BiConsumer<String, Fetched.Page> pages) {
    ReadOptions options =
        ReadOptions.STANDARD
            .withFormat(inputFormat)
            .withPublished(published)
            .withOutlet(outlet)
            .withFields(new ChosenFields(textField, dateField, titleField, outletField));
    FetchRules rules = FetchRules.STANDARD.withOpened(allowPrivate);
    FetchRules named = contact == null ? rules : rules.withContact(contact);
    return (sink, warnings) -> {
      try (FetchedFiles remote = new FetchedFiles(named, pages)) {
        ArticleReader.read(paths, options, io.in(), remote, sink, warnings);
      }
    };
  }

  /// Refuses to write where a report is read from.
  ///
  /// @param file that is to be written
  /// @param paths as given
  void keepInputs(Io io, Path file, List<String> paths) throws IOException {
    Path target = io.folder().resolve(file);
    if (!Files.isRegularFile(target)) {
      return;
    }
    Path real = target.toRealPath();
    for (String given : paths) {
      Path input = given.equals("-") ? null : existing(given);
      if (input != null && (input.equals(real) || (real.startsWith(input) && !OwnOutput.is(real)))) {
        throw new CommandLine.ParameterException(
            Objects.requireNonNull(spec, "picocli sets it").commandLine(),
            file + " is one of the inputs and would be lost; name another file with -o");
      }
    }
  }

  private static @Nullable Path existing(String given) {
    try {
      return Path.of(given).toRealPath();
    } catch (IOException | InvalidPathException e) {
      return null; // the reading says what is wrong with it
    }
  }

  /// The options that can change a result.
  List<RunInfo.Setting> settings() {
    List<RunInfo.Setting> settings = new ArrayList<>();
    if (model != Model.DEFAULT) {
      settings.add(new RunInfo.Setting("model", model.name()));
    }
    if (inputFormat != null) {
      settings.add(new RunInfo.Setting("input-format", inputFormat.option()));
    }
    setting("text-field", textField, settings);
    setting("date-field", dateField, settings);
    setting("title-field", titleField, settings);
    setting("outlet-field", outletField, settings);
    if (published != null) {
      settings.add(new RunInfo.Setting("published", published.first().toString()));
    }
    if (outlet != null) {
      settings.add(new RunInfo.Setting("outlet", outlet));
    }
    return settings;
  }

  private static void setting(String name, @Nullable String value, List<RunInfo.Setting> settings) {
    if (value != null) {
      settings.add(new RunInfo.Setting(name, value));
    }
  }

  static final class FormatName implements ITypeConverter<InputFormat> {
    @Override
    public InputFormat convert(String name) {
      try {
        return InputFormat.of(name);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  static final class FormatNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(InputFormat.values()).map(InputFormat::option).iterator();
    }
  }

  static final class Day implements ITypeConverter<DateRange> {
    @Override
    public DateRange convert(String day) {
      try {
        return DateRange.day(LocalDate.parse(day));
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("'" + day + "' is not a day; write it as year-month-day, such as 2031-05-12");
      }
    }
  }

  static final class Range implements ITypeConverter<AddressRange> {
    @Override
    public AddressRange convert(String range) {
      try {
        return AddressRange.of(range);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  static final class Contact implements ITypeConverter<String> {
    @Override
    public String convert(String contact) {
      try {
        return FetchRules.STANDARD.withContact(contact).contact();
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  static final class Threads implements ITypeConverter<Integer> {
    private static final int MOST = 256;

    @Override
    public Integer convert(String number) {
      try {
        int threads = Integer.parseInt(number);
        if (threads >= 1 && threads <= MOST) {
          return threads;
        }
      } catch (NumberFormatException e) {
        // Said below.
      }
      throw new TypeConversionException("'" + number + "' is not a number from 1 to " + MOST);
    }
  }

  static final class Probability implements ITypeConverter<Double> {
    @Override
    public Double convert(String number) {
      try {
        double p = Double.parseDouble(number);
        if (p >= 0 && p <= 1) {
          return p;
        }
      } catch (NumberFormatException e) {
        // Said below.
      }
      throw new TypeConversionException("'" + number + "' is not a number from 0 to 1");
    }
  }
}
