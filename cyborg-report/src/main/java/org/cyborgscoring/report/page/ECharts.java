package org.cyborgscoring.report.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Apache ECharts as its webjar holds it: one script, licence header included. */
final class ECharts {
  private static final String PROPERTIES = "META-INF/maven/org.webjars/echarts/pom.properties";
  private static final String FOLDER = "META-INF/resources/webjars/echarts/";

  private ECharts() {}

  /** The version of the webjar. */
  static String version() {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(Resources.text(PROPERTIES)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Objects.requireNonNull(properties.getProperty("version"), PROPERTIES);
  }

  /** The whole library. */
  static String script() {
    return Resources.text(FOLDER + version() + "/echarts.min.js");
  }
}
