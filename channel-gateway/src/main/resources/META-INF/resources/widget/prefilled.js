/* Answers that the element already has, as data-answer-<key>: JSON or plain text. Taken if they are such as the question takes. */
import {after} from './order.js';

const {core} = window.echolot;

function value(given) {
  try { return JSON.parse(given); } catch { return given; }
}

/** What the question's own input makes of it; null if it isn't such as the question takes. */
function read(question, sheet, input, given) {
  try {
    const made = input(question, sheet, value(given)), answer = made.read();
    return answer == null || made.wrong?.(answer) ? null : answer;
  } catch {
    return null;
  }
}

core.prefill = (sheet, input) => {
  const {host, state, survey} = sheet;
  let last = null;
  survey.questions.forEach((question, i) => {
    const given = host.getAttribute('data-answer-' + question.key), answer = given == null ? null : read(question, sheet, input, given);
    if (answer == null) return;
    state.answers[question.key] = answer;
    last = i;
  });
  if (last != null && host.matches('[skip-prefilled],[data-skip-prefilled]')) {
    state.index = after(sheet.way(), last) ?? last;
    sheet.save('partial');
  }
};
