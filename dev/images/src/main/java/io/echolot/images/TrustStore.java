package io.echolot.images;

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

/** Turns a PEM bundle into the trust store that a Java runtime reads by default. */
final class TrustStore {

  private TrustStore() {}

  /** Wants the bundle and the store's file, which is replaced. */
  public static void main(String[] args) throws IOException, GeneralSecurityException {
    // Without a password nothing is salted, so that the same bundle makes the same bytes.
    System.setProperty("keystore.pkcs12.certProtectionAlgorithm", "NONE");
    System.setProperty("keystore.pkcs12.macAlgorithm", "NONE");
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    try (InputStream bundle = Files.newInputStream(Path.of(args[0]))) {
      for (Certificate certificate :
          CertificateFactory.getInstance("X.509").generateCertificates(bundle)) {
        X509Certificate authority = (X509Certificate) certificate;
        String alias =
            authority.getSubjectX500Principal().getName() + " " + authority.getSerialNumber();
        store.setCertificateEntry(alias, authority);
      }
    }
    Path file = Path.of(args[1]);
    Files.deleteIfExists(file);
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, null);
    }
  }
}
