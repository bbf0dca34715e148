import {useCallback} from 'react';
import {useTranslation} from 'react-i18next';
import {useFormats, type Formats} from './formats';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** Any value as the reader writes it: days, times, numbers, yes and no, lists; other text as it is, nothing as nothing. */
export function inWords(value: unknown, formats: Formats, words: {yes: string; no: string}): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return formats.number(value);
  if (Array.isArray(value)) return formats.list(value.map(one => inWords(one, formats, words)));
  if (typeof value === 'object') return formats.list(Object.entries(value).map(([key, one]) => `${key}: ${inWords(one, formats, words)}`));
  const text = String(value);
  if (Number.isNaN(Date.parse(text))) return text;
  return DAY.test(text) ? formats.day(text) : INSTANT.test(text) ? formats.time(text) : text;
}

export function useInWords(): (value: unknown) => string {
  const {t} = useTranslation();
  const formats = useFormats();
  return useCallback((value: unknown) => inWords(value, formats, {yes: t('yes'), no: t('no')}), [t, formats]);
}
