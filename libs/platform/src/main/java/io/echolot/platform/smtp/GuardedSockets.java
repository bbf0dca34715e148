package io.echolot.platform.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.function.Predicate;
import javax.net.SocketFactory;

/** Makes sockets that connect to addresses alone that may be called, whatever a name leads to. */
final class GuardedSockets extends SocketFactory {

  private final Predicate<InetAddress> reachable;

  GuardedSockets(Predicate<InetAddress> reachable) {
    this.reachable = reachable;
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
