package org.cyborgscoring.report.page;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns a page into one HTML file that needs nothing but a browser. */
public final class PageRenderer {
  private static final String FOLDER = "org/cyborgscoring/report/";
  private static final String ESCAPING = "html-and-control-characters";

  private final PebbleEngine engine;

  /** Prepares the templates. */
  public PageRenderer() {
    ClasspathLoader loader = new ClasspathLoader(PageRenderer.class.getClassLoader());
    loader.setPrefix(FOLDER + "templates");
    loader.setSuffix(".html");
    engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .autoEscaping(true)
            .addEscapingStrategy(ESCAPING, new HtmlEscaping())
            .defaultEscapingStrategy(ESCAPING)
            .strictVariables(true)
            .defaultLocale(Locale.ROOT)
            .build();
  }

  /** The page as HTML in UTF-8; the same page gives the same text. */
  public String render(Page page) {
    String library = ECharts.script();
    String charts = Resources.text(FOLDER + "charts.js");
    Map<String, Object> context =
        Map.of(
            "page",
            page,
            "policy",
            ContentSecurityPolicy.allowing(
                page.needsScripts() ? List.of(library, charts) : List.of()),
            "styles",
            Resources.text(FOLDER + "report.css"),
            "library",
            library,
            "libraryVersion",
            ECharts.version(),
            "charts",
            charts);
    StringWriter html = new StringWriter();
    try {
      engine.getTemplate("page").evaluate(html, context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return html.toString();
  }
}
