package org.cyborgscoring.classic.lsa;

/** A space in which every text has a place. */
public interface Space {

  /** The number of coordinates. */
  int dimensions();

  /** The coordinates of a text, {@link #dimensions()} of them, all finite. */
  float[] place(ReadText text);
}
