package io.echolot.survey.answer;

/**
 * Whether a text shows anything. What doesn't is no answer: it would count as a comment, and
 * whoever reads comments would see an empty line. Script has the same rule in {@code visible.js}.
 */
public final class VisibleText {

  /**
   * From and to of what leaves no mark, besides white space, controls, half surrogate pairs and
   * noncharacters: the property Default_Ignorable_Code_Point (Unicode 17,
   * DerivedCoreProperties.txt), which holds the places that are reserved for more of its kind; and
   * blanks that the property leaves out.
   */
  private static final int[][] UNSEEN = {
    {0x00AD, 0x00AD},
    {0x034F, 0x034F},
    {0x061C, 0x061C},
    {0x115F, 0x1160},
    {0x17B4, 0x17B5},
    {0x180B, 0x180F},
    {0x200B, 0x200F},
    {0x202A, 0x202E},
    {0x2060, 0x206F},
    // The Braille pattern without a dot.
    {0x2800, 0x2800},
    {0x3164, 0x3164},
    {0xFE00, 0xFE0F},
    {0xFEFF, 0xFEFF},
    {0xFFA0, 0xFFA0},
    // With the marks around annotations, and the place of an object that dictation leaves behind.
    {0xFFF0, 0xFFFC},
    {0x1BCA0, 0x1BCA3},
    // The note without a head.
    {0x1D159, 0x1D159},
    {0x1D173, 0x1D17A},
    {0xE0000, 0xE0FFF},
  };

  private VisibleText() {}

  /** Whether nothing of {@code text} can be seen; an empty text is blank, too. */
  public static boolean isBlank(CharSequence text) {
    return text.codePoints().noneMatch(VisibleText::isSeen);
  }

  private static boolean isSeen(int point) {
    boolean isNoncharacter = (point & 0xFFFE) == 0xFFFE || point >= 0xFDD0 && point <= 0xFDEF;
    return !Character.isWhitespace(point)
        && !Character.isSpaceChar(point)
        && !Character.isISOControl(point)
        && Character.getType(point) != Character.SURROGATE
        && !isNoncharacter
        && !isUnseen(point);
  }

  private static boolean isUnseen(int point) {
    for (int[] range : UNSEEN) {
      if (point >= range[0] && point <= range[1]) {
        return true;
      }
    }
    return false;
  }
}
