package org.cyborgscoring.scoring;

/**
 * Talks with the user during long or costly work. The command line puts one into the {@link
 * RunContext}; without it nobody is asked, and what needs consent is not done. Calls may come from
 * any thread.
 */
public interface Dialogue {

  /** Tells nobody and agrees to nothing. */
  Dialogue NONE =
      new Dialogue() {
        @Override
        public void say(String message) {}

        @Override
        public boolean agrees(String question) {
          return false;
        }
      };

  /** Tells the user something that is not a result. */
  void say(String message);

  /** Asks the user a question; whether the answer was yes. Where nobody can answer, it is no. */
  boolean agrees(String question);
}
