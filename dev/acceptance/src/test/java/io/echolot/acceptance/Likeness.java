package io.echolot.acceptance;

import java.awt.image.BufferedImage;

/**
 * Whether two pictures look alike to a person. A pixel is the same if its colour lies between those
 * that the other picture has there and next to it: machines smooth the edges of letters
 * differently, by less than a pixel.
 *
 * @param different how many pixels are not
 * @param picture the first picture, pale, with those in red
 */
record Likeness(int different, BufferedImage picture) {

  /** A missing letter is about 40 pixels. */
  private static final int UNSEEN = 20;

  /** Of 255, in red, green or blue. */
  private static final int NOTICED = 16;

  private static final int RED = 0xd00000;

  /** Pictures of different size are unlike in every pixel. */
  static Likeness of(BufferedImage expected, BufferedImage actual) {
    int width = expected.getWidth();
    int height = expected.getHeight();
    if (width != actual.getWidth() || height != actual.getHeight()) {
      return new Likeness(width * height, actual);
    }
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int different = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean same = within(expected, actual, x, y) && within(actual, expected, x, y);
        picture.setRGB(x, y, same ? pale(expected.getRGB(x, y)) : RED);
        different += same ? 0 : 1;
      }
    }
    return new Likeness(different, picture);
  }

  boolean alike() {
    return different <= UNSEEN;
  }

  /** Whether the one's pixel lies between the other's there. */
  private static boolean within(BufferedImage one, BufferedImage other, int x, int y) {
    int wanted = one.getRGB(x, y);
    if (wanted == other.getRGB(x, y)) {
      return true;
    }
    for (int shift = 0; shift <= 16; shift += 8) {
      int least = 255;
      int most = 0;
      for (int j = Math.max(0, y - 1); j <= Math.min(other.getHeight() - 1, y + 1); j++) {
        for (int i = Math.max(0, x - 1); i <= Math.min(other.getWidth() - 1, x + 1); i++) {
          int part = other.getRGB(i, j) >> shift & 255;
          least = Math.min(least, part);
          most = Math.max(most, part);
        }
      }
      int part = wanted >> shift & 255;
      if (part < least - NOTICED || part > most + NOTICED) {
        return false;
      }
    }
    return true;
  }

  private static int pale(int colour) {
    int grey = ((colour >> 16 & 255) + (colour >> 8 & 255) + (colour & 255)) / 3;
    int light = 200 + grey * 55 / 255;
    return light << 16 | light << 8 | light;
  }
}
