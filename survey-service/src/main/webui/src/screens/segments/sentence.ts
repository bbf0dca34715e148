import {isOfList, needsNoValue, type Rule} from './condition';

/** Words of a language by their keys. */
export type Say = (key: string, values?: Record<string, unknown>) => string;

/** A condition as somebody would say it. */
export function sentence(rule: Rule, say: Say, list: (parts: string[]) => string): string {
  if (rule.kind === 'group') {
    if (rule.rules.length === 0) return say('sentence.everybody');
    const parts = rule.rules.map(one => (one.kind === 'group' ? `(${sentence(one, say, list)})` : sentence(one, say, list)));
    return rule.mode === 'none' ? say('sentence.none', {rules: parts.join(say('sentence.or'))}) : parts.join(say(rule.mode === 'all' ? 'sentence.and' : 'sentence.or'));
  }
  if (rule.kind === 'event') {
    const compared = say(`number.${rule.op}`, {value: rule.value});
    return say(`sentence.${rule.measure}`, {event: rule.event, compared, days: rule.days});
  }
  if (needsNoValue(rule.op)) return say(`sentence.${rule.op}`, {attribute: rule.attribute});
  const value = isOfList(rule.op) ? list(rule.values) : (rule.values[0] ?? '');
  return `${rule.attribute} ${say(`text.${rule.op}`)} ${value}`;
}
