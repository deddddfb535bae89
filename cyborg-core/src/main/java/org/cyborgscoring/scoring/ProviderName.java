package org.cyborgscoring.scoring;

/**
 * A model's name as a user writes it: a provider's id, and after a colon what the provider makes of
 * it.
 *
 * @param id the provider
 * @param argument what follows the colon; empty when there is none
 */
public record ProviderName(String id, String argument) {

  /** Divides a name at its first colon. */
  public static ProviderName parse(String name) {
    int colon = name.indexOf(':');
    return colon < 0
        ? new ProviderName(name, "")
        : new ProviderName(name.substring(0, colon), name.substring(colon + 1));
  }
}
