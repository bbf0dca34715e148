package io.echolot.platform.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * Which addresses are out in the world, by IANA's registries of special-purpose addresses (RFC 6890
 * and its updates). All others may be our own network, which no URL that somebody gave us must
 * reach.
 */
public final class PublicAddresses {

  /** A block: its first bytes, and how many bits of them count. */
  private record Block(int bits, int... first) {
    boolean holds(byte[] address) {
      for (int bit = 0; bit < bits; bit++) {
        int shift = 7 - bit % 8;
        if ((address[bit / 8] >> shift & 1) != (first[bit / 8] >> shift & 1)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final Block[] SPECIAL_V4 = {
    new Block(8, 0),
    new Block(8, 10),
    new Block(10, 100, 64),
    new Block(8, 127),
    new Block(16, 169, 254),
    new Block(12, 172, 16),
    new Block(24, 192, 0, 0),
    new Block(24, 192, 0, 2),
    new Block(24, 192, 88, 99),
    new Block(16, 192, 168),
    new Block(15, 198, 18),
    new Block(24, 198, 51, 100),
    new Block(24, 203, 0, 113),
    // Multicast, and what is reserved behind it.
    new Block(3, 224)
  };

  private static final Block GLOBAL_V6 = new Block(3, 0x20);
  private static final Block[] SPECIAL_V6 = {
    // Protocol assignments, among them Teredo; documentation; 6to4, which may hide an IPv4 address.
    new Block(23, 0x20, 0x01, 0x00),
    new Block(32, 0x20, 0x01, 0x0d, 0xb8),
    new Block(16, 0x20, 0x02),
    new Block(20, 0x3f, 0xff, 0x00)
  };

  private PublicAddresses() {}

  /** Whether an address is out in the world. */
  public static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address
        ? !isIn(SPECIAL_V4, bytes)
        : GLOBAL_V6.holds(bytes) && !isIn(SPECIAL_V6, bytes);
  }

  private static boolean isIn(Block[] blocks, byte[] address) {
    for (Block block : blocks) {
      if (block.holds(address)) {
        return true;
      }
    }
    return false;
  }
}
