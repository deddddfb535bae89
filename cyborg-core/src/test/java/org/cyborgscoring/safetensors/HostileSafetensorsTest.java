package org.cyborgscoring.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.cyborgscoring.data.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileSafetensorsTest {

  private static byte[] file(String header, int dataBytes, Charset charset) {
    byte[] json = header.getBytes(charset);
    return ByteBuffer.allocate(8 + json.length + dataBytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(json.length)
        .put(json)
        .array();
  }

  private static void assertRefused(byte[] bytes, String reason) {
    assertThatThrownBy(() -> Safetensors.read(new ByteArrayInputStream(bytes), "x.safetensors"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("x.safetensors")
        .hasMessageContaining(reason);
    inFile(
        bytes,
        file ->
            assertThatThrownBy(() -> MappedTensors.open(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(reason));
  }

  private static void inFile(byte[] bytes, Consumer<Path> check) {
    try {
      Path file = Files.createTempFile("hostile", ".safetensors");
      try {
        Files.write(file, bytes);
        check.accept(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] sound() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Safetensors.write(
        out,
        Map.of(
            "a", Tensor.ofFloats(new float[] {1, 2, 3}, 3),
            "b", Tensor.ofLongs(new long[] {4}, 1, 1)),
        Map.of("k", "v"));
    return out.toByteArray();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\0',
      value = {
        // the header as JSON
        "[] ~ 0 ~ does not begin with a brace",
        "{ ~ 0 ~ header cannot be read",
        "{} {} ~ 0 ~ something follows the object",
        "{\"a\":1} ~ 0 ~ START_OBJECT expected",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1]}} ~ 4 ~ lacks its dtype, shape or data_offsets",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0]}} ~ 4 ~ lacks its dtype",
        "{\"a\":{\"dtype\":\"F33\",\"shape\":[1],\"data_offsets\":[0,4]}} ~ 4 ~ of a type",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4],\"z\":1}} ~ 4 ~ unknown part",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1.5],\"data_offsets\":[0,4]}} ~ 4 ~ VALUE_NUMBER_INT",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":1,\"data_offsets\":[0,4]}} ~ 4 ~ START_ARRAY",
        "{\"__metadata__\":{\"k\":1}} ~ 0 ~ VALUE_STRING expected",
        // the same name twice
        "{\"a\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1]},\"a\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[1,2]}} ~ 2 ~ Duplicate",
        // shapes and places
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}} ~ 4 ~ needs 8 bytes, but has 4",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}} ~ 4 ~ has a dimension of -1",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,0]}} ~ 4 ~ impossible place",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[-4,0]}} ~ 4 ~ impossible place",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}} ~ 8 ~ leaves a hole of 4 bytes",
        "{\"a\":{\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":[0,2]},\"b\":{\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":[1,3]}} ~ 3 ~ overlaps",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,4]}} ~ 4 ~ too large",
        "{\"a\":{\"dtype\":\"F64\",\"shape\":[2305843009213693951],\"data_offsets\":[0,8]}} ~ 8 ~ too large",
        "{\"a\":{\"dtype\":\"U8\",\"shape\":[99999999999999999999],\"data_offsets\":[0,8]}} ~ 8 ~ header cannot be read",
        // the end of the file
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}} ~ 3 ~ after 3 of 4 bytes",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}} ~ 5 ~ goes on after its last",
        "{\"a\":{\"dtype\":\"U8\",\"shape\":[2000000000],\"data_offsets\":[0,2000000000]}} ~ 5 ~ after 5 of",
      })
  void refusesAHeaderThatDoesNotFitTheFile(String header, int dataBytes, String reason) {
    assertRefused(file(header, dataBytes, StandardCharsets.UTF_8), reason);
  }

  @Test
  void refusesToReadMoreIntoMemoryThanAnArrayHoldsBeforeItAllocates() {
    byte[] bytes =
        file(
            "{\"a\":{\"dtype\":\"U8\",\"shape\":[4000000000],\"data_offsets\":[0,4000000000]}}",
            5,
            StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Safetensors.read(new ByteArrayInputStream(bytes), "x.safetensors"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("at most 2 GB");
    inFile(
        bytes,
        file ->
            assertThatThrownBy(() -> MappedTensors.open(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("after 5 of 4000000000 bytes"));
  }

  @Test
  void refusesAHeaderInAnotherEncoding() {
    assertRefused(file("{}", 0, StandardCharsets.UTF_16LE), "header cannot be read");
    assertRefused(file("{\"é\":{}}", 0, StandardCharsets.ISO_8859_1), "it is not UTF-8");
  }

  @Test
  void refusesAnImpossibleHeaderLength() {
    byte[] bytes = empty();
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(0, 100_000_001);
    assertRefused(bytes, "100000001 bytes long");
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(0, -1);
    assertRefused(bytes, "18446744073709551615 bytes long");
  }

  private static byte[] empty() {
    return file("{}", 0, StandardCharsets.UTF_8);
  }

  @Example
  void everyTruncationIsRefused() throws IOException {
    byte[] sound = sound();
    for (int length = 0; length < sound.length; length++) {
      assertRefused(Arrays.copyOf(sound, length), "");
    }
  }

  @Property(tries = 2000)
  void anyBytesAreReadOrRefused(
      @ForAll byte[] junk, @ForAll @LongRange(min = 0, max = 200) long headerBytes) {
    readOrRefuse(junk);
    byte[] framed =
        ByteBuffer.allocate(8 + junk.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(headerBytes)
            .put(junk)
            .array();
    readOrRefuse(framed);
  }

  @Property(tries = 3000)
  void aSoundFileWithOneByteChangedIsReadOrRefused(
      @ForAll @IntRange(min = 0, max = 10_000) int at, @ForAll byte value) throws IOException {
    byte[] bytes = sound();
    bytes[at % bytes.length] = value;
    readOrRefuse(bytes);
  }

  private static void readOrRefuse(byte[] bytes) {
    try {
      assertThat(Safetensors.read(new ByteArrayInputStream(bytes), "x").tensors()).isNotNull();
    } catch (InputException e) {
      assertThat(e).hasMessageStartingWith("x");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Property(tries = 300)
  void aFileWithOneByteChangedIsMappedOrRefused(
      @ForAll @IntRange(min = 0, max = 10_000) int at, @ForAll byte value) throws IOException {
    byte[] bytes = sound();
    bytes[at % bytes.length] = value;
    inFile(bytes, HostileSafetensorsTest::mapOrRefuse);
  }

  private static void mapOrRefuse(Path file) {
    try (MappedTensors tensors = MappedTensors.open(file)) {
      for (TensorInfo info : tensors.tensors().values()) {
        assertThat(tensors.tensor(info.name()).bytes().remaining()).isEqualTo((int) info.bytes());
      }
    } catch (InputException e) {
      assertThat(e).hasMessageStartingWith(file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
