import {dayFrom} from '../../ui/dates';

/** Languages of which each stands for an order of day and month. */
export const DATE_LANGUAGES = ['de', 'en-US'] as const;
export type DateLanguage = (typeof DATE_LANGUAGES)[number];

/** The order in which most of these are days; day before month if both do as well. */
export function dateLanguageOf(cells: string[]): DateLanguage {
  const days = (language: string) => cells.filter(cell => dayFrom(cell.trim().split(/[T\s]/)[0] ?? '', language) !== undefined).length;
  return days('en-US') > days('de') ? 'en-US' : 'de';
}
