package org.cyborgscoring.torch.hub;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import javax.net.ssl.SSLException;

/** There is no answer from the hub that could be used; the message is a reason in a few words. */
final class HubUnreachable extends Exception {
  private static final long serialVersionUID = 1L;

  HubUnreachable(String reason) {
    super(reason);
  }

  /** Puts a failure into words. Its own message is left out: it may hold a signed address. */
  HubUnreachable(IOException failure) {
    super(reason(failure), failure);
  }

  private static String reason(IOException failure) {
    if (failure instanceof TransientFailure answer) {
      return answer.status() == 429
          ? "it asks to be left alone for a while (429)"
          : "it answers with an error of its own (" + answer.status() + ")";
    }
    if (failure instanceof HttpTimeoutException) {
      return "it does not answer in time";
    }
    if (failure instanceof ConnectException) {
      return "no connection";
    }
    if (failure instanceof SSLException) {
      return "no secure connection; behind a proxy that opens connections, give Java the proxy's"
          + " certificate with JAVA_TOOL_OPTIONS=-Djavax.net.ssl.trustStore=FILE";
    }
    return "the connection breaks off";
  }
}
