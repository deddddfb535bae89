package org.cyborgscoring.torch.hub;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyborgscoring.data.Sha256;

/**
 * The hash by which the hub names a file's content: SHA-256 of the content for a large file (git
 * LFS), and for a small one the SHA-1 that git gives a blob, which is that of {@code "blob "}, the
 * length, a zero byte and the content.
 *
 * @param hex 64 or 40 hexadecimal digits in small letters
 */
record BlobHash(String hex) {
  private static final int CHUNK = 1 << 17;
  private static final int SHA256_DIGITS = 64;
  private static final Pattern ETAG = Pattern.compile("(?:W/)?\"?([0-9a-f]{40}|[0-9a-f]{64})\"?");

  /** The hash that an entity tag of the hub holds; none if it holds none. */
  static Optional<BlobHash> ofEtag(String etag) {
    Matcher matcher = ETAG.matcher(etag);
    return matcher.matches() ? Optional.of(new BlobHash(matcher.group(1))) : Optional.empty();
  }

  /** Whether a file has this content. */
  boolean matches(Path file) throws IOException {
    MessageDigest digest = isSha256() ? Sha256.digest() : sha1();
    if (!isSha256()) {
      digest.update(("blob " + Files.size(file) + "\0").getBytes(StandardCharsets.US_ASCII));
    }
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        digest.update(chunk, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest()).equals(hex);
  }

  private boolean isSha256() {
    return hex.length() == SHA256_DIGITS;
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-1.", e);
    }
  }
}
