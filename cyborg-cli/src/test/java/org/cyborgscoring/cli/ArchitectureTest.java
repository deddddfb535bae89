package org.cyborgscoring.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Set;

/** The arrows between modules and packages, and what no package may use. */
@AnalyzeClasses(packages = "org.cyborgscoring", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "org.cyborgscoring.";
  private static final Set<String> INEXACT =
      Set.of(
          "exp", "expm1", "log", "log10", "log1p", "pow", "sin", "cos", "tan", "tanh", "sinh",
          "cosh", "atan", "atan2", "asin", "acos", "cbrt", "hypot");

  @ArchTest
  static final ArchRule dependenciesPointDownwards =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
          .layer("cli")
          .definedBy(ROOT + "cli..")
          .layer("report")
          .definedBy(ROOT + "report..")
          .layer("classic")
          .definedBy(ROOT + "classic..")
          .layer("run")
          .definedBy(ROOT + "run..")
          .layer("experiment")
          .definedBy(ROOT + "experiment..")
          .layer("pipeline")
          .definedBy(ROOT + "pipeline..")
          .layer("engine")
          .definedBy(ROOT + "engine..")
          .layer("cyborg")
          .definedBy(ROOT + "cyborg..")
          .layer("sampling")
          .definedBy(ROOT + "sampling..")
          .layer("screening")
          .definedBy(ROOT + "screening..")
          .layer("scoring")
          .definedBy(ROOT + "scoring..")
          .layer("metrics")
          .definedBy(ROOT + "metrics..")
          .layer("safetensors")
          .definedBy(ROOT + "safetensors..")
          .layer("demo")
          .definedBy(ROOT + "demo..")
          .layer("data")
          .definedBy(ROOT + "data..")
          .layer("benchmarks")
          .definedBy(ROOT + "benchmarks..")
          .withOptionalLayers(true)
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("classic")
          .mayOnlyBeAccessedByLayers("benchmarks")
          .whereLayer("run")
          .mayOnlyBeAccessedByLayers("cli", "report")
          .whereLayer("experiment")
          .mayOnlyBeAccessedByLayers("cli", "report", "run")
          .whereLayer("pipeline")
          .mayOnlyBeAccessedByLayers("cli", "report", "run", "experiment")
          .whereLayer("engine")
          .mayOnlyBeAccessedByLayers("cli", "report", "run", "benchmarks")
          .whereLayer("demo")
          .mayOnlyBeAccessedByLayers("cli", "benchmarks")
          .whereLayer("safetensors")
          .mayOnlyBeAccessedByLayers("classic");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching(ROOT + "(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nothingIsSerialised =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(ObjectInputStream.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(ObjectOutputStream.class)
          .because("nothing may be deserialised that can run code");

  @ArchTest
  static final ArchRule modelsGiveTheSameBitsOnEveryMachine =
      noClasses()
          .that(
              resideInAPackage(
                      ROOT + "(core|classic|metrics|scoring|sampling|cyborg|pipeline|demo)..")
                  .or(resideInAPackage(ROOT + "classic..")))
          .should()
          .callMethodWhere(isInexactMath())
          .because("Math may round elementary functions differently; StrictMath does not");

  @ArchTest
  static final ArchRule timeAndStandardStreamsBelongToTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "cli..", ROOT + "benchmarks..")
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("there is no hidden clock, and libraries do not print");

  private static DescribedPredicate<JavaMethodCall> isInexactMath() {
    return DescribedPredicate.describe(
        "Math methods whose last bit may differ",
        call ->
            call.getTargetOwner().isEquivalentTo(Math.class) && INEXACT.contains(call.getName()));
  }
}
