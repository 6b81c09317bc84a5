package org.hearsay.server.watch;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Lets one request at a time go to a host.
final class HostTurns {
  private static final class Turn {
    final ReentrantLock lock = new ReentrantLock(true);
    int waiting;
  }

  private final Map<String, Turn> turns = new HashMap<>();

  <T> T alone(String address, Supplier<T> request) {
    String host = host(address);
    Turn turn;
    synchronized (turns) {
      turn = turns.computeIfAbsent(host, each -> new Turn());
      turn.waiting++;
    }
    turn.lock.lock();
    try {
      return request.get();
    } finally {
      turn.lock.unlock();
      synchronized (turns) {
        turn.waiting--;
        if (turn.waiting == 0) {
          turns.remove(host);
        }
      }
    }
  }

  static String host(String address) {
    try {
      String host = URI.create(address).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
