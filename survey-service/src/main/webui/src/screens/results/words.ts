import {useMediaQuery} from '@mantine/hooks';
import {useMemo} from 'react';
import {useTranslation} from 'react-i18next';
import {useFormats} from '../../ui/formats';
import {readable} from '../../ui/recall';
import type {UnitFormats, UnitWords} from './byUnit';
import type {Formats, Words} from './figure';

/** The words and numbers of figures, in the reader's language. */
export function useFigureWords(names: {group: string; versus: string} = {group: '', versus: ''}) {
  const {t, i18n} = useTranslation('results');
  const formats = useFormats();
  const {group, versus} = names;
  const isNarrow = useMediaQuery('(max-width: 48em)') ?? false;
  return useMemo(() => {
    const percent = new Intl.NumberFormat(i18n.language, {style: 'percent', maximumFractionDigits: 0});
    const number = new Intl.NumberFormat(i18n.language, {maximumFractionDigits: 2});
    const words: Words = {
      option: t('table.option'),
      answers: t('table.answers'),
      share: t('table.share'),
      interval: t('table.interval'),
      rank: t('table.rank'),
      row: t('table.row'),
      consent: {agreed: t('consent.agreed'), refused: t('consent.refused')},
      group,
      versus,
    };
    const figureFormats: Formats = {
      whole: formats.whole,
      text: text => readable(formats.text(text)),
      percent: value => percent.format(value / 100),
      number: value => number.format(value),
      date: day => formats.date(`${day}T12:00:00`),
      labelWidth: isNarrow ? 80 : 180,
    };
    return {words, figureFormats};
  }, [t, i18n.language, formats, group, versus, isNarrow]);
}

/** The same of tables by unit. */
export function useUnitWords() {
  const {t} = useTranslation('results');
  const formats = useFormats();
  const {words, figureFormats} = useFigureWords();
  return useMemo(() => {
    const unitWords: UnitWords = {
      ...words,
      nps: t('score.nps'),
      csat: t('score.csat'),
      ces: t('score.ces'),
      mean: t('mean'),
      median: t('units.median'),
      quartiles: t('units.quartiles'),
      span: t('units.span'),
      ownWords: t('units.ownWords'),
    };
    const unitFormats: UnitFormats = {...figureFormats, score: formats.score};
    return {words: unitWords, unitFormats};
  }, [t, formats, words, figureFormats]);
}
