package org.cyborgscoring.torch.hub;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.cyborgscoring.data.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The two questions the hub is asked: what a revision stands for, and what a file of it is. */
final class HubApi {
  private static final int OK = 200;
  private static final int REDIRECT = 300;
  private static final int REFUSED = 400;
  private static final int LONGEST_LISTING = 32_000_000;

  private final HubClient client;
  private final HubRefusal refusal;

  HubApi(HubClient client, HubRefusal refusal) {
    this.client = client;
    this.refusal = refusal;
  }

  /** Something that the network may keep from working. */
  @FunctionalInterface
  private interface Question<T> {
    T ask() throws IOException, HubUnreachable;
  }

  /**
   * The commit of a revision, and its files.
   *
   * @throws HubUnreachable if there is no usable answer
   * @throws InputException if the hub has no such model, or not for this user
   */
  Listing listing(ModelName name, Patience patience) throws HubUnreachable {
    URI address =
        client.address(
            "/api/models/" + name.repository() + "/revision/" + encoded(name.revision()));
    return asking(
        patience,
        () -> {
          HttpResponse<InputStream> response = client.get(address, Map.of());
          try (InputStream body = response.body()) {
            if (response.statusCode() != OK) {
              throw refusal.of(name, response);
            }
            byte[] json = body.readNBytes(LONGEST_LISTING);
            return Listing.of(JsonMapper.shared().readTree(json));
          } catch (JacksonException e) {
            throw new HubUnreachable("something else than a hub answers, perhaps a portal");
          }
        });
  }

  /**
   * What a file of a commit is, without fetching it.
   *
   * @throws HubUnreachable if there is no usable answer
   * @throws InputException if this user may not have it
   */
  RemoteFile file(ModelName name, String commit, String file, Patience patience)
      throws HubUnreachable {
    URI address = address(name, commit, file);
    return asking(
        patience,
        () -> {
          HttpResponse<InputStream> response = client.head(address);
          if (response.statusCode() >= REFUSED) {
            throw refusal.of(name, response);
          }
          return read(file, commit, response);
        });
  }

  /** Where the content of a file is fetched. */
  URI address(ModelName name, String commit, String file) {
    return client.address("/" + name.repository() + "/resolve/" + commit + "/" + file);
  }

  private static RemoteFile read(String file, String commit, HttpResponse<?> response)
      throws HubUnreachable {
    HttpHeaders headers = response.headers();
    String etag =
        headers.firstValue(HubClient.LINKED_ETAG).or(() -> headers.firstValue("ETag")).orElse("");
    BlobHash hash =
        BlobHash.ofEtag(etag)
            .orElseThrow(
                () -> new HubUnreachable("it does not say by which hash to verify " + file));
    if (!headers.firstValue("X-Repo-Commit").orElse(commit).equals(commit)) {
      throw new HubUnreachable("it gives " + file + " of another commit than it was asked for");
    }
    // The length of a redirect's own page is not that of the file.
    boolean redirect = response.statusCode() >= REDIRECT;
    String length =
        headers
            .firstValue("X-Linked-Size")
            .or(() -> redirect ? Optional.empty() : headers.firstValue("Content-Length"))
            .filter(text -> text.matches("[0-9]{1,18}"))
            .orElse("-1");
    RemoteFile remote = new RemoteFile(file, hash, Long.parseLong(length));
    if (remote.size() < 0 && file.endsWith(".safetensors")) {
      throw new HubUnreachable("it does not say how large " + file + " is");
    }
    if (remote.size() > NeededFiles.mostBytes(file)) {
      throw new InputException(
          file
              + " has "
              + ByteCount.text(remote.size())
              + " on the hub, far more than such a file needs; use another model.");
    }
    return remote;
  }

  private static <T> T asking(Patience patience, Question<T> question) throws HubUnreachable {
    for (int failures = 1; ; failures++) {
      try {
        return question.ask();
      } catch (ConnectException | HttpConnectTimeoutException | SSLException e) {
        throw new HubUnreachable(e);
      } catch (IOException e) {
        if (failures >= patience.attempts()) {
          throw new HubUnreachable(e);
        }
        patience.beforeNext(failures, TransientFailure.wantedBy(e));
      }
    }
  }

  private static String encoded(String revision) {
    return URLEncoder.encode(revision, StandardCharsets.UTF_8);
  }
}
