import {useMemo} from 'react';
import {useTranslation} from 'react-i18next';

export type LocalizedText = Record<string, string> | undefined;

/** Numbers, times and names in the reader's language. */
export function useFormats() {
  const {i18n} = useTranslation();
  return useMemo(() => formats(i18n.language), [i18n.language]);
}

export function formats(language: string) {
  const whole = new Intl.NumberFormat(language);
  const any = new Intl.NumberFormat(language, {maximumFractionDigits: 6});
  const tenth = new Intl.NumberFormat(language, {maximumFractionDigits: 1, minimumFractionDigits: 1});
  const signed = new Intl.NumberFormat(language, {maximumFractionDigits: 1, signDisplay: 'exceptZero'});
  const date = new Intl.DateTimeFormat(language, {dateStyle: 'medium'});
  const time = new Intl.DateTimeFormat(language, {dateStyle: 'medium', timeStyle: 'short'});
  const names = new Intl.DisplayNames([language], {type: 'language', fallback: 'code'});
  const list = new Intl.ListFormat(language, {type: 'unit', style: 'short'});
  return {
    whole: (value: number) => whole.format(value),
    number: (value: number) => any.format(value),
    score: (value: number) => tenth.format(value),
    change: (value: number) => signed.format(value),
    date: (value: string | Date) => date.format(new Date(value)),
    /** A whole day as 2026-11-30, wherever the reader is. */
    day: (value: string) => date.format(new Date(`${value}T12:00:00`)),
    time: (value: string | Date) => time.format(new Date(value)),
    language: (tag: string) => languageName(names, tag),
    list: (values: string[]) => list.format(values),
    text: (text: LocalizedText) => textFor(language, text),
  };
}

export type Formats = ReturnType<typeof formats>;

/** A language's name, or the tag itself if it is none that there is a name for. */
function languageName(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** What of a text in several languages suits a reader: their language, one alike, English, or the first. */
export function textFor(language: string, text: LocalizedText): string {
  const given = Object.entries(text ?? {});
  const alike = (tag: string) => given.find(([key]) => key.split('-')[0] === tag.split('-')[0]);
  return (given.find(([key]) => key === language) ?? alike(language) ?? alike('en') ?? given[0])?.[1] ?? '';
}
