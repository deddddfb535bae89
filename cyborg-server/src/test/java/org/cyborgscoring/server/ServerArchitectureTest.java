package org.cyborgscoring.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.cyborgscoring.server", importOptions = DoNotIncludeTests.class)
class ServerArchitectureTest {
  private static final String ROOT = "org.cyborgscoring.server";

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule protocolAndHttpKnowNoModel =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + ".http..", ROOT + ".openai..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.cyborgscoring.torch..", "org.bytedeco..");

  @ArchTest
  static final ArchRule oneHttpServerIsUsedInOnePlace =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".http..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.sun.net.httpserver..");
}
