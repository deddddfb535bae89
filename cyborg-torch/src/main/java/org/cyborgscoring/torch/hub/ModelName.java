package org.cyborgscoring.torch.hub;

import java.util.regex.Pattern;
import org.cyborgscoring.data.InputException;

/**
 * The name of a model on the hub, as a user writes it after {@code hf:}: {@code owner/name} or
 * {@code owner/name@revision}.
 *
 * <p>The parts become names of folders and parts of addresses, so only what the hub itself allows
 * in them is accepted.
 *
 * @param owner a user or an organization
 * @param name the repository of that owner
 * @param revision a branch, a tag, a reference such as {@code refs/pr/1}, or a commit
 */
public record ModelName(String owner, String name, String revision) {
  /** The revision that a name without one means. */
  public static final String MAIN = "main";

  private static final int LONGEST_REVISION = 200;
  private static final Pattern PART =
      Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,94}[A-Za-z0-9_])?");
  private static final Pattern REVISION =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._+-]*(?:/[A-Za-z0-9_][A-Za-z0-9._+-]*)*");
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

  /**
   * Checks the parts.
   *
   * @throws InputException if one of them is none that the hub allows
   */
  public ModelName {
    if (!isPart(owner) || !isPart(name) || name.endsWith(".git")) {
      throw new InputException(
          "This is no name of a model on the hub; write hf:owner/name or hf:owner/name@revision,"
              + " with letters, digits, '-', '_' and '.' in owner and name.");
    }
    if (!isRevision(revision)) {
      throw new InputException(
          "The revision of hf:"
              + owner
              + "/"
              + name
              + " is none; write a branch, a tag or a commit after the '@', such as main,"
              + " refs/pr/1 or 40 hexadecimal digits.");
    }
  }

  /**
   * Reads what a user wrote after {@code hf:}.
   *
   * @throws InputException if it is no name of a model
   */
  public static ModelName parse(String text) {
    int at = text.indexOf('@');
    String repository = at < 0 ? text : text.substring(0, at);
    String revision = at < 0 ? MAIN : text.substring(at + 1);
    int slash = repository.indexOf('/');
    if (slash < 0 && isPart(repository)) {
      throw new InputException(
          "hf:"
              + repository
              + " lacks its owner; write hf:owner/name, such as"
              + " hf:google-bert/bert-base-uncased.");
    }
    return new ModelName(
        slash < 0 ? "" : repository.substring(0, slash),
        slash < 0 ? "" : repository.substring(slash + 1),
        revision);
  }

  /** Owner and name without the revision, as the hub's addresses have them. */
  public String repository() {
    return owner + "/" + name;
  }

  /** This model at another revision. */
  public ModelName at(String newRevision) {
    return new ModelName(owner, name, newRevision);
  }

  /** Whether the revision is a whole commit, which never comes to mean something else. */
  public boolean isPinned() {
    return isCommit(revision);
  }

  /** What the user writes: {@code owner/name}, with {@code @revision} unless that is main. */
  @Override
  public String toString() {
    return revision.equals(MAIN) ? repository() : repository() + "@" + revision;
  }

  /** Whether a text is a whole commit: 40 hexadecimal digits. */
  static boolean isCommit(String text) {
    return COMMIT.matcher(text).matches();
  }

  private static boolean isPart(String part) {
    return PART.matcher(part).matches() && !part.contains("--") && !part.contains("..");
  }

  private static boolean isRevision(String revision) {
    return revision.length() <= LONGEST_REVISION
        && REVISION.matcher(revision).matches()
        && !revision.contains("..")
        && !revision.contains("./")
        && !revision.endsWith(".")
        && !revision.endsWith(".lock");
  }
}
