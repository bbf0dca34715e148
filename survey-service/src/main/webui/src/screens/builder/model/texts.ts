import type {Draft, Text} from './draft';

/** A text of a draft: where it stands, by keys as in a diff of versions (`questions[why].title`). */
export interface Place {
  address: string;
  /** Whether a survey can't be published without it. */
  needed: boolean;
}

type Change = (text: Text, place: Place) => Text;

/** The draft with each text changed; what isn't there is offered as empty and left out if it stays so. */
export function mapTexts(draft: Draft, change: Change): Draft {
  const must = (text: Text | undefined, address: string) => change(text ?? {}, {address, needed: true});
  const may = <K extends string>(name: K, text: Text | undefined, address: string): {[name in K]?: Text} => {
    const changed = change(text ?? {}, {address, needed: false});
    return (Object.keys(changed).length > 0 || text ? {[name]: changed} : {}) as {[name in K]?: Text};
  };
  return {
    ...draft,
    name: must(draft.name, 'name'),
    questions: draft.questions.map(question => {
      const at = `questions[${question.key}]`;
      const isScore = ['nps', 'csat', 'ces', 'rating'].includes(question.kind);
      return {
        ...question,
        title: must(question.title, `${at}.title`),
        ...may('description', question.description, `${at}.description`),
        ...(isScore && {...may('low', question.low, `${at}.low`), ...may('high', question.high, `${at}.high`)}),
        ...(question.choices && {
          choices: question.choices.map(choice => ({...choice, label: must(choice.label, `${at}.choices[${choice.key}].label`)})),
        }),
        ...(question.rows && {rows: question.rows.map(row => ({...row, label: must(row.label, `${at}.rows[${row.key}].label`)}))}),
        ...(question.limits?.pattern && {
          limits: {...question.limits, ...may('patternHint', question.limits.patternHint, `${at}.limits.patternHint`)},
        }),
      };
    }),
    logic: {
      ...draft.logic,
      ends: draft.logic.ends.map(end => ({...end, text: must(end.text, `logic.ends[${end.key}].text`)})),
    },
    thanks: must(draft.thanks, 'thanks'),
  };
}

/** All texts, in the order in which a respondent sees them. */
export function textsOf(draft: Draft): (Place & {text: Text})[] {
  const all: (Place & {text: Text})[] = [];
  mapTexts(draft, (text, place) => {
    all.push({...place, text});
    return text;
  });
  return all;
}

/** One text in one language changed; without a value it isn't said in that language. */
export function withText(text: Text | undefined, language: string, value: string): Text {
  const {[language]: _, ...others} = text ?? {};
  return value === '' ? others : {...text, [language]: value};
}
