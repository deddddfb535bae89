package org.cyborgscoring.report.document;

/** A piece of a chapter. */
public sealed interface Block
    permits Chart, DataTable, Heading, Headline, KeyFigures, Prose, Remarks {

  /** The name of its template. */
  String template();
}
