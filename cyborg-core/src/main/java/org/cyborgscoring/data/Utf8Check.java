package org.cyborgscoring.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes a stream strictly, keeping nothing, to learn whether it is UTF-8. */
final class Utf8Check {
  private static final int CHUNK = 1 << 16;

  private Utf8Check() {}

  /**
   * Whether all bytes of the stream are valid UTF-8; reads no further than the first that is not.
   */
  static boolean isValid(InputStream in) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    CharBuffer chars = CharBuffer.allocate(CHUNK);
    while (true) {
      int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      boolean atEnd = read < 0;
      bytes.position(bytes.position() + Math.max(0, read)).flip();
      chars.clear();
      if (decoder.decode(bytes, chars, atEnd).isError()) {
        return false;
      }
      if (atEnd) {
        return true;
      }
      bytes.compact();
    }
  }
}
