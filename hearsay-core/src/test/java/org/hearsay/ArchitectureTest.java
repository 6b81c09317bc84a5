package org.hearsay;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.Serializable;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.stage.Stage;
import org.junit.jupiter.api.Test;

/// What a stage must not touch.
class ArchitectureTest {

  private static final JavaClasses CORE =
      new ClassFileImporter().importUrls(List.of(Stage.class.getProtectionDomain().getCodeSource().getLocation()));

  @Test
  void theClassesUnderTestAreFound() {
    assertThat(CORE.size()).isGreaterThan(40);
  }

  /// Packages whose public records go from stage to stage.
  private static final String[] VALUES = {
    "org.hearsay.text",
    "org.hearsay.quote",
    "org.hearsay.entity",
    "org.hearsay.story",
    "org.hearsay.compare.result",
    "org.hearsay.origin",
    "org.hearsay.quantity",
    "org.hearsay.stage"
  };

  /// A stream engine ships stages to other machines, where there are no files to read.
  /// A class may read its own resources, hence streams are allowed and files are not.
  @Test
  void coreTouchesNoFilesNetworkOrConsole() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.net..", "java.nio.channels..", "java.sql..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.io\\.(File.*|RandomAccessFile|Console)")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .check(CORE);
  }

  /// The same input gives the same bytes: no clock, chance, locale or time zone of the machine.
  @Test
  void coreHasNoClockChanceOrDefaultLocale() {
    noClasses()
        .should()
        .callMethodWhere(target(nameMatching("now|currentTimeMillis|nanoTime|randomUUID")))
        .orShould()
        .callMethodWhere(target(nameMatching("systemDefault|systemDefaultZone|systemUTC|getenv")))
        .orShould()
        .callMethodWhere(target(nameMatching("identityHashCode|parallelStream|parallel")))
        .orShould()
        .callMethodWhere(localeOfTheMachine())
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.util\\.(UUID|Timer|Scanner)|.*ThreadLocalRandom")
        .orShould()
        .callConstructor(Random.class) // one with a seed is as good as any number
        .orShould()
        .callMethod(Math.class, "random")
        .check(CORE);
  }

  private static DescribedPredicate<JavaCall<?>> localeOfTheMachine() {
    return describe(
        "uses the machine's locale",
        call -> {
          String owner = call.getTargetOwner().getName();
          String name = call.getTarget().getName();
          boolean saysWhich =
              call.getTarget().getRawParameterTypes().stream()
                  .anyMatch(type -> type.getName().equals("java.util.Locale"));
          if (saysWhich) {
            return false;
          }
          return switch (owner) {
            case "java.lang.String" -> Set.of("toLowerCase", "toUpperCase", "format", "formatted").contains(name);
            case "java.util.Locale" -> name.equals("getDefault");
            case "java.text.Collator", "java.text.NumberFormat", "java.text.BreakIterator" ->
                name.startsWith("get") && name.endsWith("Instance");
            case "java.time.format.DateTimeFormatter" -> name.equals("ofPattern");
            default -> false;
          };
        });
  }

  @Test
  void stagesAreSerializableAndFinal() {
    classes()
        .that()
        .areAssignableTo(Stage.class)
        .and()
        .areNotInterfaces()
        .should()
        .beAssignableTo(Serializable.class)
        .andShould()
        .haveModifier(JavaModifier.FINAL)
        .check(CORE);
  }

  /// Words and marks are found once for an article, by the one type that keeps each; training has no text to keep.
  @Test
  void onlyWhatKeepsThemTokenizesAndPairsMarks() {
    assertThat(callers("org.hearsay.text.Tokenizer", "tokenize")).containsExactly("ArticleText", "NameTrainer");
    assertThat(callers("org.hearsay.quote.marks.QuoteMarks", "find")).containsExactly("QuotedText");
    assertThat(callers("org.hearsay.quote.marks.Paragraphs", "of")).containsExactly("QuotedText");
    assertThat(callers("org.hearsay.quote.rules.Sentences", "cut")).containsExactly("RuleContext");
    assertThat(callers("org.hearsay.tag.Tagger", "tag")).containsExactly("Tagger");
  }

  private static Set<String> callers(String owner, String method) {
    return CORE.get(owner).getMethodCallsToSelf().stream()
        .filter(call -> call.getTarget().getName().equals(method))
        .map(call -> call.getOriginOwner())
        .filter(type -> !type.getName().equals(owner) || !method.equals("tokenize"))
        .map(type -> type.getSimpleName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void nothingStaticCanChange() {
    fields().that().areStatic().should().beFinal().check(CORE);
    fields()
        .that()
        .areStatic()
        .should()
        .notHaveRawType(
            describe(
                "a thing that changes",
                (JavaClass type) ->
                    type.getPackageName().startsWith("java.util.concurrent.atomic")
                        || type.isAssignableTo(StringBuilder.class)
                        || Set.of(
                                "java.util.HashMap",
                                "java.util.TreeMap",
                                "java.util.LinkedHashMap",
                                "java.util.ArrayList",
                                "java.util.HashSet",
                                "java.util.concurrent.ConcurrentHashMap")
                            .contains(type.getName())))
        .check(CORE);
  }

  @Test
  void whatGoesBetweenStagesIsSerializable() {
    classes()
        .that()
        .resideInAnyPackage(VALUES)
        .and()
        .areRecords()
        .and()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .should()
        .beAssignableTo(Serializable.class)
        .check(CORE);
  }

  /// Absent is an empty list or a nullable component: an engine's serializer knows no `Optional`.
  @Test
  void recordsHaveNoOptionalFields() {
    fields()
        .that(describe("belong to a record", (JavaField field) -> field.getOwner().isRecord()))
        .should()
        .notHaveRawType(java.util.Optional.class)
        .check(CORE);
  }
}
