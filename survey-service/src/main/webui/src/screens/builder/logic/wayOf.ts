import type {TFunction} from 'i18next';
import type {Edge} from '../model/paths';
import {describe, targetOf, type Speaker} from '../model/sentence';

/** One step of the ways through a survey as a sentence, with its condition. */
export function wayOf({from, to, when}: Edge, t: TFunction<'builder'>, speaker: Speaker): string {
  const names = {from: targetOf(from, speaker), to: targetOf(to, speaker)};
  return when ? t('sentence.wayIf', {...names, condition: describe(when, speaker)}) : t('sentence.way', names);
}
