package org.cyborgscoring.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.demo.DemoItem;
import org.cyborgscoring.run.RunFiles;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * An unbroken run, made once for all tests that only look at it.
 *
 * @param home where everything stands
 * @param table the table it was made from
 * @param folder its folder
 * @param answer what the command answered
 */
record FinishedRun(Path home, Path table, Path folder, Answer answer) implements AutoCloseable {

  private static FinishedRun make() {
    try {
      Path home = Files.createTempDirectory("cyborg-run");
      Path table = DemoTable.write(home.resolve("spoons.csv"), 260);
      Path folder = home.resolve("run");
      return new FinishedRun(home, table, folder, Answer.to(command(table, folder)).succeeded());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object[] command(Path table, Path folder, Object... more) {
    List<Object> arguments = new ArrayList<>(List.of("run", table, "--scale", "0..3"));
    arguments.addAll(List.of("--hand-scored", "10%", "--group", DemoItem.GROUP));
    arguments.addAll(List.of("--out", folder));
    arguments.addAll(Arrays.asList(more));
    return arguments.toArray();
  }

  /** The same command for another folder. */
  Object[] commandFor(Path otherFolder, Object... more) {
    return command(table, otherFolder, more);
  }

  /**
   * Makes a folder in which this run was begun at the same second and stopped at once, so that what
   * comes of it can be compared byte by byte.
   */
  Path begunIn(Path otherFolder) throws IOException {
    Files.createDirectories(otherFolder);
    Files.copy(folder.resolve("run.json"), otherFolder.resolve("run.json"));
    return otherFolder;
  }

  Path engine() {
    return folder.resolve(RunFiles.ENGINE);
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  @Override
  public void close() throws IOException {
    Folders.delete(home);
  }

  /** Gives the run to tests that ask for it. */
  static final class Once implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == FinishedRun.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(Namespace.GLOBAL)
          .computeIfAbsent(FinishedRun.class, key -> make(), FinishedRun.class);
    }
  }
}
