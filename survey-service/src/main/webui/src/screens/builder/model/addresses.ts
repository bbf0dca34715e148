import {textFor} from '../../../ui/formats';
import {titleOf, type Speaker} from './sentence';

/** Says where a text or a change stands: `questions[why].title.de` as “Why?” › Title › German. */
export function addressWords(address: string, speaker: Speaker & {hasWords: (key: string) => boolean; languageName: (tag: string) => string}): string {
  const {draft, language, say, hasWords, languageName} = speaker;
  const steps = [...address.matchAll(/([^.[\]]+)|\[([^\]]*)\]/g)].map(found => ({name: found[1] ?? '', key: found[2]}));
  const question = draft.questions.find(each => steps[0]?.name === 'questions' && each.key === steps[1]?.key);
  return steps
    .flatMap(({name, key}, index) => {
      if (key !== undefined) {
        const list = steps[index - 1]?.name;
        if (list === 'questions') return [question ? say('quoted', {text: titleOf(question, language)}) : key];
        const part = list === 'choices' || list === 'rows' ? question?.[list]?.find(each => each.key === key) : undefined;
        return [say('quoted', {text: part ? textFor(language, part.label) || key : key})];
      }
      // Named by what stands in it.
      if (name === 'questions' && steps[index + 1]?.key !== undefined) return [];
      if (name === 'logic' && index < steps.length - 1) return [];
      if (hasWords(`part.${name}`)) return [say(`part.${name}`)];
      return [index === steps.length - 1 && draft.languages.includes(name) ? languageName(name) : name];
    })
    .join(' › ');
}
