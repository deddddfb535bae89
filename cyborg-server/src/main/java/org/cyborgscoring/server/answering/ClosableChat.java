package org.cyborgscoring.server.answering;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.cyborgscoring.server.http.RequestRefused;
import org.cyborgscoring.server.openai.ChatCall;
import org.cyborgscoring.server.openai.ChatModel;
import org.cyborgscoring.server.openai.Completion;

/** Sees to it that a model's native memory is not freed while it answers, and not asked after. */
final class ClosableChat implements ChatModel, AutoCloseable {
  private final ChatModel chat;
  private final Runnable freed;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  /** A model that is freed so. */
  ClosableChat(ChatModel chat, Runnable freed) {
    this.chat = chat;
    this.freed = freed;
  }

  @Override
  public Completion answer(ChatCall call) {
    lock.readLock().lock();
    try {
      if (closed) {
        throw RequestRefused.later(503, "stopping", 5, "The service is being stopped.");
      }
      return chat.answer(call);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Waits for the answers under way. */
  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        freed.run();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
