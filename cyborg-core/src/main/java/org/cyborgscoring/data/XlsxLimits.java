package org.cyborgscoring.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * How large a workbook may become when it is unpacked.
 *
 * <p>A workbook is a zip archive, and a few kilobytes of one can unpack to terabytes. What an
 * archive says of its own sizes may be false, so its parts are unpacked once, without keeping them,
 * and counted. Sheets are read row by row afterwards and may be large; everything else, the texts
 * that cells share above all, is held in memory.
 *
 * @param parts the most parts an archive may have
 * @param sheetBytes the most bytes a sheet may unpack to
 * @param otherBytes the most bytes any other part may unpack to
 */
record XlsxLimits(int parts, long sheetBytes, long otherBytes) {
  /** Far beyond the million rows that spreadsheet programs can hold. */
  static final XlsxLimits USUAL = new XlsxLimits(10_000, 8L << 30, 1L << 29);

  /**
   * Checks an archive.
   *
   * @throws InputException if it is larger than allowed
   * @throws IOException if it is no archive or is damaged
   */
  void check(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > parts) {
        throw new InputException(file + " has more than " + parts + " parts; it is no workbook.");
      }
      byte[] buffer = new byte[1 << 16];
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        try (InputStream in = zip.getInputStream(entry)) {
          checkSize(file, in, isSheet(entry) ? sheetBytes : otherBytes, buffer);
        }
      }
    }
  }

  private static boolean isSheet(ZipEntry entry) {
    return entry.getName().toLowerCase(Locale.ROOT).contains("worksheets/");
  }

  private static void checkSize(Path file, InputStream in, long limit, byte[] buffer)
      throws IOException {
    long size = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      size += read;
      if (size > limit) {
        throw new InputException(
            file + " unpacks to more than a workbook can sensibly hold; save the table as .csv.");
      }
    }
  }
}
