package io.echolot.platform.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Authorities of the house's own, which every client in this process trusts beside those that Java
 * knows. One store for all of them, for each library would else need a setting of its own.
 */
public final class TrustedAuthorities {

  private static final String STORE = "javax.net.ssl.trustStore";
  private static final String TYPE = "PKCS12";
  // The store holds nothing secret; PKCS12 without a password can't be read by this property.
  private static final String PASSWORD = "changeit";

  private TrustedAuthorities() {}

  /**
   * Adds those of a file. To be called before the first connection.
   *
   * @param file certificates in PEM, one or more
   * @throws IllegalStateException if the file can't be read or has no certificate
   */
  public static void add(Path file) {
    try {
      Collection<? extends Certificate> own = read(file);
      if (own.isEmpty()) {
        throw new IllegalStateException(file + " has no certificate");
      }
      KeyStore store = KeyStore.getInstance(TYPE);
      store.load(null, null);
      int number = 0;
      for (X509Certificate known : known()) {
        store.setCertificateEntry("known-" + number++, known);
      }
      for (Certificate certificate : own) {
        store.setCertificateEntry("own-" + number++, certificate);
      }
      use(store);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("The authorities in " + file + " can't be read", e);
    }
  }

  private static Collection<? extends Certificate> read(Path file)
      throws GeneralSecurityException, IOException {
    try (InputStream pem = Files.newInputStream(file)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(pem);
    }
  }

  private static X509Certificate[] known() throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((KeyStore) null);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager) {
        return ((X509TrustManager) manager).getAcceptedIssuers();
      }
    }
    return new X509Certificate[0];
  }

  private static void use(KeyStore store) throws GeneralSecurityException, IOException {
    Path file = Files.createTempFile("authorities", ".p12");
    file.toFile().deleteOnExit();
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD.toCharArray());
    }
    System.setProperty(STORE, file.toString());
    System.setProperty(STORE + "Type", TYPE);
    System.setProperty(STORE + "Password", PASSWORD);
  }
}
