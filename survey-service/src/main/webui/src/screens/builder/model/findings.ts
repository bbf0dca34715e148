/** What publishing finds most often, why a channel can't ask, and how the console says it; the rest is said as the service does. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^is missing$/, 'missing'],
  [/^must not be empty$/, 'empty'],
  [/^is used twice$/, 'twice'],
  [/^is in no journey$/, 'noJourney'],
  [/^must be at least two$/, 'two'],
  [/^must be at least one$/, 'one'],
  [/^is required$/, 'missing'],
  [/^can never hold$/, 'neverHolds'],
  [/^can never be asked: every way jumps over it$/, 'neverAsked'],
  [/^is never taken: earlier jumps always are$/, 'neverTaken'],
  [/^is never reached: earlier ends always are$/, 'neverReached'],
  [/^leads back: a survey only goes forward$/, 'back'],
  [/^there is no question "(?<key>.*)"$/, 'noQuestion'],
  [/^there is no variable "(?<key>.*)"$/, 'noVariable'],
  [/^there is no hidden field "(?<key>.*)"$/, 'noHidden'],
  [/^there is no segment "(?<key>.*)"$/, 'noSegment'],
  [/^there is no end "(?<key>.*)"$/, 'noEnd'],
  [/^there is neither a question nor an end "(?<key>.*)"$/, 'noTarget'],
  [/^the answer of "(?<key>.*)" isn't known yet: it comes here or later$/, 'later'],
  [/^must be the question that follows "(?<key>.*)"$/, 'notNext'],
  [/^must be a colour such as #0b6e6e$/, 'colour'],
  [/^must be 4 to 20 letters or digits$/, 'pin'],
  [/^must be after opensAt$/, 'period'],
  [/^must not be less than min$/, 'belowMin'],
  [/^must not be before earliest$/, 'beforeEarliest'],
  [/^(?<kind>\w+) can't be asked in messages$/, 'notInMessages'],
  [/^in messages whoever writes to the channel is asked$/, 'whoeverWrites'],
  [/^at most (?<most>\d+) can be ranked in messages$/, 'ranked'],
  [/^at most (?<most>\d+) can be offered by SMS$/, 'offered'],
  [/^social media are read, not asked$/, 'social'],
  [/^whoever types it asks for (?<command>\w+) in messages$/, 'command'],
  [/^may be taken for the number of another choice in messages$/, 'number'],
  [/^is (?<segments>\d+) SMS segments long in (?<language>\S+), at most (?<most>\d+) are sent$/, 'long'],
  [/^makes a reply of (?<segments>\d+) SMS segments in (?<language>\S+) with what is said before it, at most (?<most>\d+) are sent$/, 'longTogether'],
  [/^(?<finding>.*) \(a channel of kind (?<channel>\w+) asks this survey\)$/, 'asked'],
];

/** The name of a finding and what it is about; undefined for one that isn't known here. */
export function knownFinding(message: string): {name: string; values: Record<string, string>} | undefined {
  for (const [form, name] of KNOWN) {
    const found = form.exec(message);
    if (found) return {name, values: {...found.groups}};
  }
  return undefined;
}
