package org.cyborgscoring.torch.hub;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What a revision stands for.
 *
 * @param commit 40 hexadecimal digits
 * @param files the names of its files; names that could lead out of a folder are left out
 */
record Listing(String commit, Set<String> files) {
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(?:/[A-Za-z0-9_][A-Za-z0-9._-]*)*");

  Listing {
    files = Set.copyOf(files);
  }

  /**
   * Reads the hub's answer.
   *
   * @throws HubUnreachable if it is none that a hub gives
   */
  static Listing of(JsonNode json) throws HubUnreachable {
    String commit = json.path("sha").asString("");
    JsonNode siblings = json.path("siblings");
    if (!ModelName.isCommit(commit) || !siblings.isArray()) {
      throw new HubUnreachable("it does not answer as a hub does");
    }
    TreeSet<String> files = new TreeSet<>();
    for (JsonNode sibling : siblings) {
      String name = sibling.path("rfilename").asString("");
      if (isPlain(name)) {
        files.add(name);
      }
    }
    return new Listing(commit, files);
  }

  /**
   * Whether a name leads to a file inside the folder it is resolved against, on every system: no
   * part of it is hidden or leads up, and there are no signs that mean something to one of them.
   */
  static boolean isPlain(String name) {
    return NAME.matcher(name).matches();
  }
}
