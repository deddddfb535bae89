/**
 * RSMTool's interface: its rsmeval configurations are read as they are, and its tables are written
 * under its names, with its columns, so that what reads them goes on working.
 *
 * <p>RSMTool (Madnani &amp; Loukina 2016, RSMTool: A collection of tools for building and
 * evaluating automated scoring models, Journal of Open Source Software 1(3), 33) is the reference
 * for the definitions; {@code docs/evaluation.md} lists where this differs.
 *
 * <p>{@link org.cyborgscoring.rsmtool.RsmevalConfig} says what is wanted, {@link
 * org.cyborgscoring.rsmtool.RsmevalReader} gives the {@link
 * org.cyborgscoring.rsmtool.RsmExperiment}, {@link org.cyborgscoring.rsmtool.RsmTables} its tables,
 * {@link org.cyborgscoring.rsmtool.RsmTableWriter} the files.
 */
@NullMarked
package org.cyborgscoring.rsmtool;

import org.jspecify.annotations.NullMarked;
