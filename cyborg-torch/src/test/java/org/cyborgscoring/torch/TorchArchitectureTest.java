package org.cyborgscoring.torch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.cyborgscoring.torch", importOptions = DoNotIncludeTests.class)
class TorchArchitectureTest {
  private static final String ROOT = "org.cyborgscoring.torch";
  private static final String LIBTORCH = "org.bytedeco..";

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule filesHubTextsPromptsEncodersAndOnnxNeedNoLibtorch =
      noClasses()
          .that()
          .resideInAnyPackage(
              ROOT + ".checkpoint..",
              ROOT + ".hub..",
              ROOT + ".source..",
              ROOT + ".text..",
              ROOT + ".chat..",
              ROOT + ".prompt..",
              ROOT + ".encoder..",
              ROOT + ".onnx..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(LIBTORCH, ROOT + ".libtorch..");

  @ArchTest
  static final ArchRule onnxStaysInItsPackage =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".onnx..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("ai.onnx..", "ai.onnxruntime..", "org.tribuo..");

  @ArchTest
  static final ArchRule theHubAloneTouchesTheNetwork =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".hub..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..");

  @ArchTest
  static final ArchRule jinjaStaysInItsPackage =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".chat..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.hubspot..", "jinjava..");

  @ArchTest
  static final ArchRule trainingKnowsNoModel =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".training..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + ".student..",
              ROOT + ".decoder..",
              ROOT + ".finetuning..",
              ROOT + ".pretraining..",
              ROOT + ".onnx..");

  @ArchTest
  static final ArchRule fineTuningKnowsTokensAndNoTexts =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".finetuning..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + ".text..", ROOT + ".source..", ROOT + ".hub..", ROOT + ".student..");

  @ArchTest
  static final ArchRule likelihoodsComeFromTokensAlone =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".likelihood..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + ".text..", ROOT + ".source..", ROOT + ".student..", ROOT + ".pretraining..");
}
