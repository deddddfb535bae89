package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Statements of Java as a document shows them, without imports.
 *
 * @param statements the statements
 */
record Snippet(String statements) {

  /**
   * Compiles the statements as the body of a program and runs it.
   *
   * @param folder where classes may be put
   * @param options options of the virtual machine
   * @return what the program printed
   */
  String run(Path folder, String... options) throws IOException, InterruptedException {
    Path source = folder.resolve("Snippet.java");
    Files.writeString(source, program());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String classPath = System.getProperty("java.class.path");
    int failed =
        compiler.run(
            null,
            null,
            null,
            "-proc:none",
            "-cp",
            classPath,
            "-d",
            folder.toString(),
            source.toString());
    assertThat(failed).as("compiling the snippet").isZero();
    Path printed = folder.resolve("printed.txt");
    ProcessBuilder builder = new ProcessBuilder();
    builder.command().add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    builder.command().addAll(Set.of(options));
    builder.command().add("-cp");
    builder.command().add(folder + System.getProperty("path.separator") + classPath);
    builder.command().add("Snippet");
    int exitCode =
        builder.redirectErrorStream(true).redirectOutput(printed.toFile()).start().waitFor();
    String output = Files.readString(printed, StandardCharsets.UTF_8);
    assertThat(exitCode).as(output).isZero();
    return output;
  }

  private String program() {
    StringBuilder program = new StringBuilder("import java.nio.file.*;\nimport java.util.*;\n");
    for (String name : packages()) {
      program.append("import ").append(name).append(".*;\n");
    }
    return program
        .append("class Snippet {\n  public static void main(String[] args) throws Exception {\n")
        .append(statements)
        .append("\n  }\n}\n")
        .toString();
  }

  /** The project's packages with public types. */
  private static Set<String> packages() {
    Set<String> packages = new TreeSet<>();
    new ClassFileImporter()
        .withImportOption(new DoNotIncludeTests()).importPackages("org.cyborgscoring").stream()
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .forEach(type -> packages.add(type.getPackageName()));
    return packages;
  }
}
