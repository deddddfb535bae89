package org.cyborgscoring.engine;

/**
 * What the manifest says of another entry of its file.
 *
 * @param size its length in bytes
 * @param sha256 its SHA-256 in 64 hexadecimal digits
 */
record EngineEntry(long size, String sha256) {}
