package org.cyborgscoring.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.Set;

/**
 * The arrows between modules, and what no module may use; those within the core it tests itself.
 */
@AnalyzeClasses(packages = "org.cyborgscoring", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ALL = "org.cyborgscoring..";
  private static final String CLI = "org.cyborgscoring.cli..";
  private static final String REPORT = "org.cyborgscoring.report..";
  private static final String CLASSIC = "org.cyborgscoring.classic..";
  private static final String TORCH = "org.cyborgscoring.torch..";
  private static final String LLM = "org.cyborgscoring.llm..";
  private static final String SERVER = "org.cyborgscoring.server..";
  private static final Set<String> INEXACT =
      Set.of(
          "acos", "asin", "atan", "atan2", "cbrt", "cos", "cosh", "exp", "expm1", "hypot", "log",
          "log10", "log1p", "pow", "sin", "sinh", "tan", "tanh");

  /**
   * Teachers and Students are found by their ids, so that a command line with others needs no other
   * code; the commands that transformers alone have reach into their module.
   */
  @ArchTest
  static final ArchRule modulesPointDownwards =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("cli")
          .definedBy(CLI)
          .layer("server")
          .definedBy(SERVER)
          .layer("report")
          .definedBy(REPORT)
          .layer("classic")
          .definedBy(CLASSIC)
          .layer("torch")
          .definedBy(TORCH)
          .layer("llm")
          .definedBy(LLM)
          .layer("core")
          .definedBy(
              resideInAPackage(ALL)
                  .and(not(resideInAnyPackage(CLI, SERVER, REPORT, CLASSIC, TORCH, LLM)))
                  .as("the packages of the core"))
          .whereLayer("cli")
          .mayOnlyAccessLayers("server", "report", "torch", "core")
          .whereLayer("server")
          .mayOnlyAccessLayers("torch", "core")
          .whereLayer("report")
          .mayOnlyAccessLayers("core")
          .whereLayer("classic")
          .mayOnlyAccessLayers("core")
          .whereLayer("torch")
          .mayOnlyAccessLayers("classic", "core")
          .whereLayer("llm")
          .mayOnlyAccessLayers("core")
          .whereLayer("core")
          .mayNotAccessAnyLayer()
          .ensureAllClassesAreContainedInArchitecture();

  @ArchTest
  static final ArchRule nothingIsSerialised =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(ObjectInputStream.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(ObjectOutputStream.class)
          .because("nothing may be read that can run code");

  @ArchTest
  static final ArchRule modelsAreTheSameOnEveryMachine =
      noClasses()
          .that()
          .resideInAPackage(CLASSIC)
          .should()
          .callMethodWhere(inexactMathematics())
          .because("Math may round elementary functions differently; StrictMath does not");

  @ArchTest
  static final ArchRule onlyTheCommandLineHasAClockAndPrints =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLI)
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("there is no hidden clock, and libraries do not print");

  private static DescribedPredicate<JavaMethodCall> inexactMathematics() {
    return DescribedPredicate.describe(
        "methods of Math whose last bit may differ",
        call ->
            call.getTargetOwner().isEquivalentTo(Math.class) && INEXACT.contains(call.getName()));
  }
}
