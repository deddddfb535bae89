package org.cyborgscoring;

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
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;

/** The arrows between the packages of the core, and what none of them may use. */
@AnalyzeClasses(packages = "org.cyborgscoring", importOptions = DoNotIncludeTests.class)
class CoreArchitectureTest {
  private static final String ROOT = "org.cyborgscoring.";
  private static final Set<String> EXACT =
      Set.of("abs", "ceil", "fma", "floor", "max", "min", "rint", "round", "sqrt", "signum");

  @ArchTest
  static final ArchRule dependenciesPointDownwards =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("data")
          .definedBy(ROOT + "data..")
          .layer("metrics")
          .definedBy(ROOT + "metrics..")
          .layer("safetensors")
          .definedBy(ROOT + "safetensors..")
          .layer("scoring")
          .definedBy(ROOT + "scoring..")
          .layer("screening")
          .definedBy(ROOT + "screening..")
          .layer("sampling")
          .definedBy(ROOT + "sampling..")
          .layer("cyborg")
          .definedBy(ROOT + "cyborg..")
          .layer("pipeline")
          .definedBy(ROOT + "pipeline..")
          .layer("engine")
          .definedBy(ROOT + "engine..")
          .layer("experiment")
          .definedBy(ROOT + "experiment..")
          .layer("run")
          .definedBy(ROOT + "run..")
          .layer("demo")
          .definedBy(ROOT + "demo..")
          .layer("evaluation")
          .definedBy(ROOT + "evaluation..")
          .optionalLayer("bias")
          .definedBy(ROOT + "bias..")
          .optionalLayer("gates")
          .definedBy(ROOT + "gates..")
          .optionalLayer("rsmtool")
          .definedBy(ROOT + "rsmtool..")
          .optionalLayer("routing")
          .definedBy(ROOT + "routing..")
          .optionalLayer("planning")
          .definedBy(ROOT + "planning..")
          .layer("prompting")
          .definedBy(ROOT + "prompting..")
          .layer("journal")
          .definedBy(ROOT + "journal..")
          .whereLayer("data")
          .mayNotAccessAnyLayer()
          .whereLayer("safetensors")
          .mayOnlyAccessLayers("data")
          .whereLayer("metrics")
          .mayOnlyAccessLayers("data")
          .whereLayer("demo")
          .mayOnlyAccessLayers("data")
          .whereLayer("screening")
          .mayOnlyAccessLayers("data")
          .whereLayer("scoring")
          .mayOnlyAccessLayers("data", "metrics")
          .whereLayer("prompting")
          .mayOnlyAccessLayers("data", "scoring")
          .whereLayer("journal")
          .mayOnlyAccessLayers("data")
          .whereLayer("sampling")
          .mayOnlyAccessLayers("data", "scoring")
          .whereLayer("cyborg")
          .mayOnlyAccessLayers("data", "scoring", "screening")
          .whereLayer("pipeline")
          .mayOnlyAccessLayers("data", "metrics", "scoring", "screening", "sampling", "cyborg")
          .whereLayer("evaluation")
          .mayOnlyAccessLayers("data", "metrics", "scoring")
          .whereLayer("bias")
          .mayOnlyAccessLayers("data", "metrics", "scoring", "evaluation")
          .whereLayer("gates")
          .mayOnlyAccessLayers("data", "metrics", "evaluation")
          .whereLayer("rsmtool")
          .mayOnlyAccessLayers("data", "metrics", "evaluation")
          .whereLayer("routing")
          .mayOnlyAccessLayers("data", "metrics", "scoring", "evaluation")
          .whereLayer("planning")
          .mayOnlyAccessLayers(
              "data", "metrics", "scoring", "screening", "sampling", "cyborg", "pipeline")
          .whereLayer("engine")
          .mayOnlyAccessLayers("data", "metrics", "scoring", "screening", "cyborg")
          .whereLayer("experiment")
          .mayOnlyAccessLayers("data", "metrics", "scoring", "cyborg", "pipeline")
          .whereLayer("run")
          .mayOnlyAccessLayers(
              "data",
              "metrics",
              "scoring",
              "screening",
              "cyborg",
              "pipeline",
              "engine",
              "experiment",
              "evaluation",
              "bias",
              "gates",
              "routing",
              "planning",
              "journal")
          .ensureAllClassesAreContainedInArchitecture();

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

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
  static final ArchRule resultsAreTheSameOnEveryMachine =
      noClasses()
          .should()
          .callMethodWhere(inexactMathematics())
          .because("Math may round elementary functions differently; StrictMath does not");

  @ArchTest
  static final ArchRule thereIsNoHiddenClock =
      noClasses()
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class)
          .because("times are given by who starts a run");

  @ArchTest
  static final ArchRule librariesDoNotPrint =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("results go to files and values, progress to its listener");

  @ArchTest
  static final ArchRule randomNumbersHaveASeed =
      noClasses()
          .should()
          .callMethod(Math.class, "random")
          .orShould()
          .callConstructor(Random.class)
          .orShould()
          .callConstructor(SplittableRandom.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(ThreadLocalRandom.class)
          .because("the same seed gives the same result");

  /** What the platform only promises to compute nearly. */
  private static DescribedPredicate<JavaMethodCall> inexactMathematics() {
    return DescribedPredicate.describe(
        "methods of Math whose last bit may differ",
        call ->
            call.getTargetOwner().isEquivalentTo(Math.class)
                && !EXACT.contains(call.getName())
                && !call.getName().endsWith("Exact")
                && !call.getName().startsWith("floor")
                && !call.getName().startsWith("ceil")
                && !call.getName().startsWith("next")
                && !call.getName().equals("ulp")
                && !call.getName().equals("clamp"));
  }
}
