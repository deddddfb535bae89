package org.cyborgscoring.classic.lsa;

/** A space in which every text has a place. */
@FunctionalInterface
public interface Space {

  /** The coordinates of a text, as many for every text, all finite. */
  float[] place(ReadText text);
}
