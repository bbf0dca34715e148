/* What was said before, in texts. RecalledAnswers.java has the same rules; both run recall-cases.json. */

const PLACE = /\{((?:answer|hidden|variable|customer)\.[a-z0-9_.-]+)(?:\|([^{}]*))?\}/g;

/** What a reference stands for, in words. Only what is on the way was said. */
function said(sheet, ref) {
  const [scope, key, part] = ref.split('.'), {state, survey} = sheet, way = sheet.way();
  if (scope === 'hidden') return state.hidden[key];
  if (scope === 'customer') return state.hidden[ref];
  const question = scope === 'answer' ? way.questions.map(i => survey.questions[i]).find(one => one.key === key) : null, {choices = [], kind} = question || {};
  const whole = scope === 'variable' ? way.variables[key] : question && state.answers[key], value = part && whole ? whole[part] : whole;
  const word = one => {
    if (typeof one === 'number') return sheet.format(one);
    if (kind === 'date') return new Date(one).toLocaleDateString(sheet.lang, {dateStyle: 'medium', timeZone: 'UTC'});
    const choice = choices.find(other => other.key === one);
    return choice ? choice.other && state.others[key] || sheet.raw(choice.label) : one.name || one;
  };
  return value == null || value === true ? '' : (typeof value === 'object' ? Object.values(value) : [value]).map(word).join(', ');
}

/** The text with {answer.nps} and the like filled, or what stands behind the bar if nothing was said. */
export const fill = (text, sheet) => text.replace(PLACE, (_, ref, instead) => said(sheet, ref) || instead || '');
