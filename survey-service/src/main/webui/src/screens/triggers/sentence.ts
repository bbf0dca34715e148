import type {TFunction} from 'i18next';
import type {Formats} from '../../ui/formats';
import type {TriggerValues} from './triggers';

/** What keys are called. */
export interface Called {
  survey: (key: string) => string;
  segment: (key: string) => string;
  formats: Formats;
}

/** A trigger as a sentence, e.g. "3 days after order.delivered, unless order.returned (same orderId), ask “NPS”". */
export function sentence(trigger: TriggerValues, t: TFunction<'triggers'>, {survey, segment, formats}: Called): string {
  const {when, on, rules, condition, unless, share} = trigger;
  const parts = [whenWords(trigger, t)];
  if (rules.length > 0) {
    parts.push(t('say.if', {rules: formats.list(rules.map(({member, op, value}) => t(`say.op.${op}`, {member, value})))}));
  } else if (condition) {
    parts.push(t('say.ifOther'));
  }
  if (unless.length > 0) {
    parts.push(t('say.unless', {events: formats.list(unless.map(({on: event, same}) => (same ? t('say.same', {event, member: same}) : event)))}));
  }
  if (trigger.segment) parts.push(t('say.segment', {segment: segment(trigger.segment)}));
  if (share < 100) parts.push(t('say.share', {share: formats.number(share)}));
  return t('say.whole', {when: parts.join(', '), survey: survey(trigger.survey), on, moment: when.moment});
}

function whenWords({when: {moment, amount, unit, member, other}, on}: TriggerValues, t: TFunction<'triggers'>): string {
  const time = other ?? t(`say.time.${unit}`, {n: amount});
  if (moment === 'before') return t('say.before', {time, member, on});
  return amount === 0 && !other ? t('say.atOnce', {on}) : t('say.after', {time, on});
}
