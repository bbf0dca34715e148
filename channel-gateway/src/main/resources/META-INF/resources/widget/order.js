/* The way of a survey without logic. Pure. */

/** FNV-1a with 32 bits. */
export const hash = text => [...text].reduce((state, char) => Math.imul(state ^ char.charCodeAt(), 16777619), 2166136261);

/** Each respondent's own order of the questions of each block: the same as Shuffle in libs/contracts. */
export function order(questions, {shuffle = []} = {}, response) {
  const ordered = [...questions];
  for (const block of shuffle) {
    const [first, ...others] = questions.filter(({key}) => block.includes(key)), place = ({key}) => hash(key + response);
    if (first) ordered.splice(questions.indexOf(first), 1 + others.length, ...[first, ...others].sort((a, b) => place(a) - place(b)));
  }
  return ordered;
}

/** What logic.js does otherwise. */
export const plain = {path: ({questions}) => ({questions: questions.map((_, i) => i)}), fill: text => text};

/** Whether a survey needs logic.js. */
export const isLogical = survey => /"(logic|showIf)":|\{(answer|hidden|variable|customer)\./.test(JSON.stringify(survey));

/** The question that follows the one at `index` on a way; undefined at the end. */
export const after = (way, index) => way.questions.find(i => i > index);
