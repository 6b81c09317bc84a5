package org.hearsay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/// The limits on the form of the sources: the length of a method, the size of a package, one meaning of a name.
class SourceRulesTest {
  /// Lines from the first of the declaration to the closing brace.
  private static final int LONGEST_METHOD = 60;

  private static final int LARGEST_PACKAGE = 35;

  /// Modules that are no part of the program. A name of theirs may be one of the program's too.
  private static final Set<String> TOOLS = Set.of("hearsay-eval", "hearsay-train");

  private static final List<Source> SOURCES = read(Path.of("..").toAbsolutePath().normalize());

  /// A file.
  ///
  /// @param module the folder of the module
  /// @param packageName such as `org.hearsay.text`
  /// @param types its types that lie in no other
  /// @param nested its types within others
  /// @param imported the simple names of what it imports from the program, and where from
  /// @param methods its methods of more lines than allowed, with their lengths
  private record Source(
      String module,
      String packageName,
      Set<String> types,
      Set<String> nested,
      Map<String, String> imported,
      List<String> methods) {
    boolean isProduct() {
      return !TOOLS.contains(module);
    }
  }

  @Test
  void theSourcesOfAllModulesAreRead() {
    Set<String> modules = new TreeSet<>();
    SOURCES.forEach(source -> modules.add(source.module()));
    assertThat(modules).contains("hearsay-core", "hearsay-ingest", "hearsay-model", "hearsay-app", "hearsay-eval");
    assertThat(SOURCES).hasSizeGreaterThan(400);
  }

  @Test
  void noMethodHasMoreThanSixtyLines() {
    assertThat(SOURCES.stream().flatMap(source -> source.methods().stream())).isEmpty();
  }

  @Test
  void noPackageHasMoreThanThirtyFiveTypes() {
    Map<String, Integer> sizes = new TreeMap<>();
    SOURCES.forEach(
        source -> sizes.merge(source.module() + " " + source.packageName(), source.types().size(), Integer::sum));
    sizes.values().removeIf(size -> size <= LARGEST_PACKAGE);
    assertThat(sizes).isEmpty();
  }

  @Test
  void noTwoTypesOfTheProgramHaveOneName() {
    Map<String, Set<String>> places = new TreeMap<>();
    for (Source source : SOURCES) {
      if (source.isProduct()) {
        source.types().forEach(type -> places.computeIfAbsent(type, k -> new TreeSet<>()).add(source.packageName()));
      }
    }
    places.values().removeIf(packages -> packages.size() == 1);
    assertThat(places).isEmpty();
  }

  /// A type within another may have a name that is used elsewhere in the program, but within one package each name means
  /// one type: what the package declares or imports as a type of its own is no nested type's name there.
  @Test
  void noNestedTypeHasTheNameOfATypeThatItsPackageUses() {
    Map<String, Set<String>> nested = new TreeMap<>();
    Map<String, Set<String>> own = new TreeMap<>();
    Set<String> all = new TreeSet<>();
    for (Source source : SOURCES) {
      if (source.isProduct()) {
        source.types().forEach(type -> all.add(source.packageName() + "." + type));
      }
    }
    for (Source source : SOURCES) {
      if (source.isProduct()) {
        Set<String> here = own.computeIfAbsent(source.packageName(), k -> new TreeSet<>());
        Set<String> within = nested.computeIfAbsent(source.packageName(), k -> new TreeSet<>());
        here.addAll(source.types());
        within.addAll(source.nested());
        source.imported().forEach((name, from) -> (all.contains(from) ? here : within).add(name));
      }
    }
    nested.forEach((name, types) -> types.retainAll(own.get(name)));
    nested.values().removeIf(Set::isEmpty);
    assertThat(nested).isEmpty();
  }

  private static List<Source> read(Path root) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Source> sources = new ArrayList<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      Iterable<? extends JavaFileObject> found = files.getJavaFileObjectsFromPaths(files(root));
      JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, found);
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        sources.add(source(root.relativize(Path.of(unit.getSourceFile().toUri())), unit, positions));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources;
  }

  private static List<Path> files(Path root) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> modules = Files.list(root)) {
      for (Path module : modules.filter(each -> each.getFileName().toString().startsWith("hearsay-")).toList()) {
        Path sources = module.resolve("src/main/java");
        if (Files.isDirectory(sources)) {
          try (Stream<Path> inside = Files.walk(sources)) {
            inside.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
          }
        }
      }
    }
    return files;
  }

  private static Source source(Path file, CompilationUnitTree unit, SourcePositions positions) {
    Set<String> types = new TreeSet<>();
    Set<String> nested = new TreeSet<>();
    List<String> methods = new ArrayList<>();
    for (Tree type : unit.getTypeDecls()) {
      if (type instanceof ClassTree declared) {
        types.add(declared.getSimpleName().toString());
      }
    }
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree type, Void ignored) {
        String name = type.getSimpleName().toString();
        if (!name.isEmpty() && !types.contains(name)) {
          nested.add(name);
        }
        return super.visitClass(type, null);
      }

      @Override
      public Void visitMethod(MethodTree method, Void ignored) {
        long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
        long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
        if (last - first + 1 > LONGEST_METHOD) {
          methods.add(file + ":" + first + " " + method.getName() + " has " + (last - first + 1) + " lines");
        }
        return super.visitMethod(method, null);
      }
    }.scan(unit, null);
    return new Source(
        file.getName(0).toString(), String.valueOf(unit.getPackageName()), types, nested, imported(unit), methods);
  }

  private static Map<String, String> imported(CompilationUnitTree unit) {
    Map<String, String> imported = new TreeMap<>();
    for (ImportTree each : unit.getImports()) {
      String name = each.getQualifiedIdentifier().toString();
      if (!each.isStatic() && name.startsWith("org.hearsay.")) {
        imported.put(name.substring(name.lastIndexOf('.') + 1), name);
      }
    }
    return imported;
  }
}
