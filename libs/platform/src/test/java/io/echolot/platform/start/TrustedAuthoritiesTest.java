package io.echolot.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustedAuthoritiesTest {

  private static final String PASSWORD = "changeit";

  @TempDir Path dir;

  @AfterEach
  void forget() {
    List.of("", "Type", "Password")
        .forEach(part -> System.clearProperty("javax.net.ssl.trustStore" + part));
  }

  @Test
  void aServerOfThePrivateAuthorityIsTrustedAndThePublicOnesStillAre() throws Exception {
    HttpsServer server = server();
    try {
      int publicOnes = trust().getAcceptedIssuers().length;
      assertThatThrownBy(() -> call(server)).isInstanceOf(SSLHandshakeException.class);

      TrustedAuthorities.add(dir.resolve("ca.crt"));

      assertThat(call(server)).isEqualTo(204);
      assertThat(trust().getAcceptedIssuers()).hasSize(publicOnes + 1);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aFileWithoutACertificateEndsTheStart() throws IOException {
    Path empty = Files.writeString(dir.resolve("empty.crt"), "");

    assertThatThrownBy(() -> TrustedAuthorities.add(empty))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("empty.crt");
  }

  /** A server on loopback whose certificate signs itself, as a private authority's root does. */
  private HttpsServer server() throws Exception {
    keytool("-genkeypair -alias s -keyalg EC -dname CN=localhost -ext SAN=ip:127.0.0.1");
    keytool("-exportcert -alias s -rfc -file " + dir.resolve("ca.crt"));
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(dir.resolve("server.p12"))) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private void keytool(String arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments.split(" ")));
    command.addAll(List.of("-keystore", dir.resolve("server.p12").toString()));
    command.addAll(List.of("-storepass", PASSWORD));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  /** As clients do it that know nothing of us. */
  private static int call(HttpsServer server) throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new X509TrustManager[] {trust()}, null);
    URI uri = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
    return HttpClient.newBuilder()
        .sslContext(context)
        .build()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
        .statusCode();
  }

  private static X509TrustManager trust() throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((KeyStore) null);
    return (X509TrustManager) factory.getTrustManagers()[0];
  }
}
