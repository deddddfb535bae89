package org.cyborgscoring.safetensors;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.data.InputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads the JSON of a header, token by token, and takes nothing that the format does not have. */
final class HeaderParser {
  static final String METADATA = "__metadata__";

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String file;
  private final List<TensorPlace> places = new ArrayList<>();
  private final Map<String, String> metadata = new TreeMap<>();

  private HeaderParser(String file) {
    this.file = file;
  }

  /**
   * Reads a header.
   *
   * @param file what to call the file in messages
   * @param bytes the header in UTF-8, as many bytes as its length says
   */
  static Header parse(String file, byte[] bytes) {
    HeaderParser header = new HeaderParser(file);
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), header.decode(bytes))) {
      header.readObject(json);
    } catch (JacksonException e) {
      throw new InputException(header.message(e.getOriginalMessage()), e);
    }
    return Header.checked(file, header.places, header.metadata);
  }

  /** Decodes here, since a JSON parser would accept other encodings than the format's. */
  private String decode(byte[] bytes) {
    if (bytes.length == 0 || bytes[0] != '{') {
      throw unsound("it does not begin with a brace");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new InputException(message("it is not UTF-8"), e);
    }
  }

  private void readObject(JsonParser json) {
    expect(json.nextToken(), JsonToken.START_OBJECT);
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      expect(json.nextToken(), JsonToken.START_OBJECT);
      if (name.equals(METADATA)) {
        readMetadata(json);
      } else {
        places.add(readPlace(name, json));
      }
    }
    expect(json.currentToken(), JsonToken.END_OBJECT);
    if (json.nextToken() != null) {
      throw unsound("something follows the object");
    }
  }

  private void readMetadata(JsonParser json) {
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      expect(json.nextToken(), JsonToken.VALUE_STRING);
      metadata.put(name, json.getString());
    }
    expect(json.currentToken(), JsonToken.END_OBJECT);
  }

  private TensorPlace readPlace(String tensor, JsonParser json) {
    DType dtype = null;
    long[] shape = null;
    long[] offsets = null;
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      switch (name) {
        case "dtype" -> {
          expect(json.nextToken(), JsonToken.VALUE_STRING);
          dtype = dtype(tensor, json.getString());
        }
        case "shape" -> shape = readNumbers(json);
        case "data_offsets" -> offsets = readNumbers(json);
        default -> throw unsound("tensor '" + tensor + "' has an unknown part");
      }
    }
    expect(json.currentToken(), JsonToken.END_OBJECT);
    if (dtype == null || shape == null || offsets == null || offsets.length != 2) {
      throw unsound("tensor '" + tensor + "' lacks its dtype, shape or data_offsets");
    }
    return new TensorPlace(tensor, dtype, shape, offsets[0], offsets[1]);
  }

  private DType dtype(String tensor, String name) {
    for (DType dtype : DType.values()) {
      if (dtype.name().equals(name)) {
        return dtype;
      }
    }
    throw unsound("tensor '" + tensor + "' is of a type that Cyborg does not know");
  }

  private long[] readNumbers(JsonParser json) {
    expect(json.nextToken(), JsonToken.START_ARRAY);
    List<Long> numbers = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      expect(json.currentToken(), JsonToken.VALUE_NUMBER_INT);
      numbers.add(json.getLongValue());
    }
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }

  private void expect(@Nullable JsonToken found, JsonToken wanted) {
    if (found != wanted) {
      throw unsound(
          wanted + " expected, " + (found == null ? "the end" : found.toString()) + " found");
    }
  }

  private InputException unsound(String what) {
    return new InputException(message(what));
  }

  private String message(String what) {
    return file
        + " is not a sound safetensors file: its header cannot be read ("
        + what
        + "). Fetch or make it again.";
  }
}
