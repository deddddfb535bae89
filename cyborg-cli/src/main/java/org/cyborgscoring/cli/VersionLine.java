package org.cyborgscoring.cli;

import org.cyborgscoring.run.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionLine implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"cyborg " + Version.current()};
  }
}
