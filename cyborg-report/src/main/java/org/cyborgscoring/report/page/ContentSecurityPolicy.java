package org.cyborgscoring.report.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.cyborgscoring.data.Sha256;

/**
 * What a browser lets the page do: run its own scripts, named by their hashes, and style itself.
 * Everything else is forbidden, the network above all, so that not even a response that slipped
 * through escaping could run or send anything.
 *
 * <p>Styles are allowed inline because ECharts sets style attributes on what it draws.
 */
final class ContentSecurityPolicy {
  private ContentSecurityPolicy() {}

  /** The policy for a page with these inline scripts. */
  static String allowing(List<String> scripts) {
    String hashes =
        scripts.stream().map(ContentSecurityPolicy::hash).collect(Collectors.joining(" "));
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src " + (scripts.isEmpty() ? "'none'" : hashes),
        "style-src 'unsafe-inline'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'");
  }

  private static String hash(String script) {
    byte[] digest = Sha256.digest().digest(script.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }
}
