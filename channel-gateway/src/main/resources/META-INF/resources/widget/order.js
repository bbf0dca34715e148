/* In which order is asked, and the way of a survey without logic. Pure. */

/** FNV-1a with 32 bits. */
const hash = text => [...text].reduce((state, char) => Math.imul(state ^ char.charCodeAt(), 16777619), 2166136261);

/** By place; what has the same keeps its order. Nothing minus nothing, as of what stays last, is no number. */
const sorted = (all, place) => [...all].sort((a, b) => place(a) - place(b) || 0);

/**
 * Each respondent's own order of a question's choices or rows, the same as Shuffle in libs/contracts. What excludes the others or asks for
 * words stays last.
 *
 * @param {import('./model.js').Question} question
 * @param {import('./model.js').Choice[]} choices
 * @param {string} response
 */
export const mixed = ({key, shuffle}, choices, response) => shuffle
  ? sorted(choices, one => one.exclusive || one.other ? Infinity : hash(one.key + key + response)) : choices;

/** Each respondent's own order of the questions of each block: the same as Shuffle. */
export function order(questions, {shuffle = []} = {}, response) {
  const ordered = [...questions];
  for (const block of shuffle) {
    const members = questions.filter(({key}) => block.includes(key));
    if (members.length) ordered.splice(questions.indexOf(members[0]), members.length, ...sorted(members, ({key}) => hash(key + response)));
  }
  return ordered;
}

/** What logic.js does otherwise. */
export const plain = {path: ({questions}) => ({questions: questions.map((_, i) => i)}), fill: text => text};

/** Whether a survey needs logic.js. */
export const isLogical = survey => /"(logic|showIf)":|\{(answer|hidden|variable|customer)\./.test(JSON.stringify(survey));

/** The question that follows the one at `index` on a way; undefined at the end. */
export const after = (way, index) => way.questions.find(i => i > index);
