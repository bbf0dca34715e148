import type {MessageFormatElement} from '@formatjs/icu-messageformat-parser';
import {IntlMessageFormat, type PrimitiveType} from 'intl-messageformat';

const made = new WeakMap<MessageFormatElement[], IntlMessageFormat>();

/** How i18next puts values into our words, which are parsed already (build/words.mjs). */
export const icu = {
  type: 'i18nFormat' as const,
  addLookupKeys: (keys: string[]) => keys,
  parse(message: string | MessageFormatElement[], values: Record<string, PrimitiveType>, language: string): string {
    if (!Array.isArray(message)) return message;
    let format = made.get(message);
    if (!format) {
      format = new IntlMessageFormat(message, language);
      made.set(message, format);
    }
    return format.format(values) as string;
  },
};
