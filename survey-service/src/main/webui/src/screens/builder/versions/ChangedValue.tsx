import {Text} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {textFor} from '../../../ui/formats';
import {describe} from '../model/sentence';
import type {Condition, Draft, Text as LocalText} from '../model/draft';
import {useBuilder} from '../context';
import {useSpeakerOf} from '../useSpeaker';

const LONGEST = 300;

interface ChangedValueProps {
  value: unknown;
  kind: 'before' | 'after';
  draft: Draft;
  /** Whether there is no other side. */
  isAlone?: boolean;
}

/** One side of a change, in words. */
export function ChangedValue({value, kind, draft, isAlone}: ChangedValueProps) {
  const {t} = useTranslation('builder');
  const {language} = useBuilder();
  const speaker = useSpeakerOf(draft, language);
  const words = wordsOf(value);
  const shown = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  return (
    <Text size="sm" flex="1 1 12rem" style={{overflowWrap: 'anywhere'}} td={kind === 'before' ? 'line-through' : undefined} c={kind === 'before' ? 'dimmed' : undefined}>
      {isAlone ? '' : `${t(`diff.${kind}`)} `}
      {shown}
    </Text>
  );

  function wordsOf(given: unknown): string {
    if (typeof given === 'string') return given;
    if (typeof given === 'boolean') return t(given ? 'yes' : 'no');
    if (typeof given === 'number') return new Intl.NumberFormat(language || 'en').format(given);
    if (Array.isArray(given)) return given.map(wordsOf).join(', ');
    if (typeof given !== 'object' || given === null) return '';
    if ('ref' in given || 'all' in given || 'any' in given || 'not' in given) return describe(given as Condition, speaker);
    const text = ('title' in given ? given.title : 'label' in given ? given.label : 'text' in given ? given.text : undefined) as LocalText | undefined;
    if (text) return textFor(language, text);
    return 'key' in given ? String(given.key) : textsOnly(given) ? textFor(language, given as LocalText) : JSON.stringify(given);
  }
}

function textsOnly(given: object): boolean {
  return Object.values(given).every(value => typeof value === 'string');
}
