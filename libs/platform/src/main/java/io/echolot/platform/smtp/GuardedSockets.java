package io.echolot.platform.smtp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.SocketFactory;

/**
 * Makes the sockets of one connection: they connect to addresses alone that may be called, whatever
 * a name leads to, and hear so much and so long that a server which talks or dawdles without end
 * costs us little. What is encrypted runs over them, too.
 */
final class GuardedSockets extends SocketFactory {

  /** A server's longest words, its extensions and certificates, are a few KiB. */
  private static final long MOST_BYTES = 256 * 1024;

  private final Predicate<InetAddress> reachable;
  private volatile long endNanos;
  private volatile long left;

  GuardedSockets(Predicate<InetAddress> reachable) {
    this.reachable = reachable;
  }

  /** From now on something new is done, which may take as long as that. */
  void begin(Duration patience) {
    endNanos = System.nanoTime() + patience.toNanos();
    left = MOST_BYTES;
  }

  private final class GuardedSocket extends Socket {
    @Override
    public void connect(SocketAddress to, int timeout) throws IOException {
      InetAddress address = ((InetSocketAddress) to).getAddress();
      if (address == null || !reachable.test(address)) {
        throw new IOException("The host has no address that may be called.");
      }
      super.connect(to, timeout);
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return new GuardedStream(this, super.getInputStream());
    }
  }

  private final class GuardedStream extends FilterInputStream {
    private final Socket socket;

    GuardedStream(Socket socket, InputStream in) {
      super(in);
      this.socket = socket;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      long millis = TimeUnit.NANOSECONDS.toMillis(endNanos - System.nanoTime());
      if (millis <= 0) {
        throw new SocketTimeoutException("The server took too long.");
      }
      if (left <= 0) {
        throw new IOException("The server said too much.");
      }
      socket.setSoTimeout((int) Math.min(millis, Integer.MAX_VALUE));
      int read = super.read(bytes, offset, length);
      left -= Math.max(0, read);
      return read;
    }
  }

  @Override
  public Socket createSocket() {
    return new GuardedSocket();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    Socket socket = createSocket();
    socket.connect(new InetSocketAddress(host, port));
    return socket;
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    Socket socket = createSocket();
    socket.connect(new InetSocketAddress(host, port));
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(host, port);
  }
}
