/* Whether a text shows anything. VisibleText.java has the same rule; both run visible-cases.json. */

/** With the Braille pattern without a dot, the marks around annotations, and the note without a head. */
const SEEN = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2800\uFFF9-\uFFFC\u{1D159}]/u;

export const isBlank = text => !SEEN.test(text);

/** What somebody wrote; empty if nothing of it can be seen. */
export const words = text => isBlank(text) ? '' : text.trim();
