package org.cyborgscoring.torch.hub;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.cyborgscoring.data.InputException;

/**
 * What the hub's refusals mean to a user. Only the status and the hub's own code for the error are
 * looked at; its texts are not passed on.
 */
final class HubRefusal {
  private final HubSettings settings;

  HubRefusal(HubSettings settings) {
    this.settings = settings;
  }

  /**
   * Puts an answer that is neither a success nor to be tried again into words.
   *
   * @param name the model that was asked for
   */
  InputException of(ModelName name, HttpResponse<?> response) {
    String code = response.headers().firstValue("X-Error-Code").orElse("");
    String page = settings.endpoint() + "/" + name.repository();
    int status = response.statusCode();
    if (code.equals("GatedRepo")) {
      return new InputException(
          "hf:" + name + " is gated: accept its terms at " + page + ", then " + signIn() + ".");
    }
    if (code.equals("RevisionNotFound")) {
      return new InputException(
          "hf:"
              + name.repository()
              + " has no revision '"
              + name.revision()
              + "'; see its branches and tags at "
              + page
              + "/tree/main.");
    }
    if (code.equals("EntryNotFound")) {
      return new InputException(
          "hf:" + name + " lists a file that it does not have; report that at " + page + ".");
    }
    return switch (status) {
      case 401 -> new InputException(unauthorized(name));
      case 403 ->
          new InputException(
              "You may not read hf:" + name + "; look at " + page + ", and " + signIn() + ".");
      case 404 ->
          new InputException(
              "There is no hf:" + name + " at " + settings.endpoint() + "; check the name.");
      case 407 ->
          new InputException(
              "The proxy wants a user and a password: write HTTPS_PROXY=http://user:password@host:port,"
                  + " and if it stands there already, set"
                  + " JAVA_TOOL_OPTIONS=-Djdk.http.auth.tunneling.disabledSchemes=");
      default ->
          new InputException(
              settings.endpoint()
                  + " does not give out hf:"
                  + name
                  + " (status "
                  + status
                  + "); look at "
                  + page
                  + ", or check HF_ENDPOINT.");
    };
  }

  private String unauthorized(ModelName name) {
    Optional<Token> token = settings.token();
    String absent = "There is no hf:" + name + ", or it is private: check the name";
    return token.isPresent()
        ? absent + ", and whether the token in " + token.get().source() + " is still good."
        : absent + "; for a private one " + signIn() + ".";
  }

  private String signIn() {
    return settings.token().isPresent()
        ? "give the token in " + settings.token().get().source() + " the right to read it"
        : "set HF_TOKEN to an access token of yours";
  }
}
