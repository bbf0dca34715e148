package io.echolot.gateway.email;

import java.util.List;
import java.util.Map;

/**
 * An e-mail as a page: what was written, with the question where the link stood.
 *
 * @param language BCP 47 tag
 * @param direction {@code ltr} or {@code rtl}
 * @param subject its subject
 * @param font a list of fonts
 * @param before paragraphs before the question, each of lines
 * @param question HTML of the question; empty for none
 * @param after paragraphs behind it
 * @param stop URL at which no more are wanted; empty for none
 * @param words our own words, by their names
 */
record InvitingView(
    String language,
    String direction,
    String subject,
    String font,
    List<List<String>> before,
    String question,
    List<List<String>> after,
    String stop,
    Map<String, String> words) {}
