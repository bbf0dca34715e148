package io.echolot.dialogue.lexicon;

/** What a word or phrase does in a message; the words are in {@code words-<language>.json}. */
public enum Role {
  /** A number word that is also an article or pronoun ({@code one}). */
  ARTICLE,
  /** An article, after which one more adjective may stand before a score: {@code a solid 8}. */
  DETERMINER,
  GREETING,
  /** Leads to the speaker's name: {@code this is}. */
  INTRODUCES,
  /** Who is greeted: {@code there}, {@code zusammen}. */
  ADDRESSEE,
  /** What comes before a signature: {@code regards}, {@code LG}. */
  CLOSING,
  /** {@code please}, {@code thanks}. */
  COURTESY,
  /** What may stand before a score and says nothing of it: {@code I'd go with}. */
  FRAME,
  /** Says that a score follows: {@code I give}, {@code my rating}. */
  RATES,
  /** Leads from a comment to its score: {@code so}, {@code therefore}. */
  CONCLUSION,
  SCALE,
  /** What stands between a score and the scale's end: {@code out of}. */
  DENOMINATOR,
  /** What may follow any score: {@code points}. */
  POINTS,
  /** Says that what is told is over: {@code früher}, {@code last time}. */
  FORMERLY,
  /** Somebody else whose score may be told: {@code wife}, {@code alle}. */
  PERSON,
  /** What a number names that follows: {@code table}. */
  LABEL,
  /** The word for stars; fits only scales that start at 1. */
  STARS,
  /** Makes a fraction of the score before. */
  HALF,
  /** Joins two scores: {@code or}. */
  ALTERNATIVE,
  /** Makes a score uncertain: {@code about}. */
  HEDGE,
  /** Makes a number an estimate, which does for one that is asked for: {@code roughly}. */
  APPROXIMATELY,
  /** {@code if}, {@code unless}. */
  CONDITION,
  /** Looks like a condition and is none: {@code even if}. */
  CONCESSION,
  /** Says what is not the case: {@code would have}, {@code wäre}. */
  COUNTERFACTUAL,
  /** Makes a mere criticism of it: {@code hätte schneller gehen können}. */
  COUNTERFACTUAL_MODAL,
  /** What follows a verb that asks, or makes a condition without an {@code if}. */
  SUBJECT_PRONOUN,
  /** A verb that makes a condition if a subject follows: {@code had it arrived}. */
  INVERSION,
  /** Takes back what was said before, wherever it stands. */
  TAKEBACK,
  /** Takes back what was said before if it stands alone, or with another number. */
  RETRACTION,
  NEGATION,
  /** Makes blame fit a high score, and praise a low one: {@code but}, {@code only}. */
  CONTRAST,
  /** A comment may start with it right after a number. Nothing countable does. */
  STARTER,
  /** As {@link #STARTER}, if what follows is clearly praise and the score is high. */
  VERB,
  /** A verb whose subject a number before would be: {@code were}, {@code fehlten}. */
  PLURAL,
  /** May follow praise: {@code happy with}. */
  PREPOSITION,
  INTENSIFIER,
  GOOD,
  BEST,
  BAD,
  WORST,
  /** Is blame after {@link #TOO}: {@code long}. */
  GRADE,
  /** Counts after a number: {@code 5 zu wenig}. */
  QUANTITY,
  TOO,
  /** What is praised and can't be counted: {@code service}. */
  SUBJECT,
  /** As {@link #SUBJECT}, but it can be counted: {@code 2 staff}. */
  COLLECTIVE,
  /** May follow praise: {@code well done}, {@code gut beraten}. */
  MANNER,
  YES,
  YES_WITH,
  NO,
  NO_WITH,
  /** May stand beside a choice: {@code only}, {@code number}. */
  ONLY,
  EVERYTHING,
  /** Makes a choice doubtful: {@code not}, {@code except}. */
  NOTHING,
  /** May stand beside a number that is asked for: {@code people}. */
  UNIT,
  /** What a number measures: {@code kg}, {@code hours}. */
  MEASURE,
  /** Says that there is nothing to count: {@code none}. */
  ZERO,
  HELP,
  SKIP,
  /** Asks for the end of messages by itself: {@code unsubscribe}. */
  CEASE,
  /** Asks for the end of something: {@code no more}. */
  CEASE_WEAK,
  CONTACT_NOUN,
  CONTACT_VERB,
  SELF,
  ERASE,
  LISTED,
  /** A plea to be left alone, wherever it stands. */
  LEAVE_ALONE,
  /** Tells us to go, which is such a plea if messages are named beside it. */
  GO_AWAY,
  /** Might be such a plea. */
  MAYBE_OUT,
  WANT,
  /** All that can be given: {@code full marks}. */
  FULL_MARKS,
  /** Says that the number before was wrong: {@code typo}, {@code I meant}. */
  CORRECTION,
  /** Begs pardon, as for a late reply. */
  APOLOGY,
  /** What pardon is begged for. */
  LATE,
  /** How or when to be contacted, beside a consent. */
  DETAIL,
  /** Asks for an end if something is denied: {@code again}, {@code mehr}. */
  AGAIN,
  /** Tells what was, so that it isn't a plea: {@code didn't}, {@code hat}. */
  PAST,
  CURSE,
  /** Leads to own words: {@code namely}. */
  NAMELY,
  /** Starts a clause that says why: {@code because}. */
  REASON,
  /** {@code I'm afraid}. */
  REGRET,
  /** What a post code is called. */
  POSTCODE,
  /** What is asked for by {@link #LET}: {@code alone}, {@code in Ruhe}. */
  PEACE,
  LET,
  /** As {@link #CEASE}, and never anything else. */
  UNLIST
}
