import i18next, {type BackendModule} from 'i18next';
import {initReactI18next} from 'react-i18next';
import {icu} from './icu';

const CHOSEN = 'echolot-language';

/** A file for each screen and language, loaded when it is needed. */
const files = import.meta.glob<{default: Record<string, unknown>}>('../locales/*/*.json');

/** The languages that the console speaks, each with all words (`src/locales`): whoever adds a folder adds a language. */
export const LANGUAGES: readonly string[] = [...new Set(Object.keys(files).flatMap(file => file.split('/').at(-2) ?? []))].sort();

/** What is spoken to those who ask for none of them. */
const FALLBACK = 'en';

const words: BackendModule = {
  type: 'backend',
  init: () => {},
  read: (language, namespace, done) => {
    const load = files[`../locales/${language}/${namespace}.json`];
    if (!load) {
      done(new Error(`There are no words ${namespace} in ${language}`), null);
      return;
    }
    load().then(
      file => done(null, file.default as never),
      (failure: Error) => done(failure, null),
    );
  },
};

/** What somebody has chosen, else what their browser asks for. */
function preferred(): string {
  const asked = [localStorage.getItem(CHOSEN) ?? '', ...navigator.languages].map(tag => tag.split('-')[0]);
  return asked.find((tag): tag is string => tag !== undefined && LANGUAGES.includes(tag)) ?? FALLBACK;
}

export async function startWords(): Promise<void> {
  i18next.on('languageChanged', language => {
    document.documentElement.lang = language;
  });
  await i18next
    .use(words)
    .use(icu)
    .use(initReactI18next)
    .init({
      lng: preferred(),
      fallbackLng: false,
      ns: ['shell', 'nav'],
      defaultNS: 'shell',
      interpolation: {escapeValue: false},
      showSupportNotice: false,
    } as Parameters<typeof i18next.init>[0]);
}

export async function speak(language: string): Promise<void> {
  localStorage.setItem(CHOSEN, language);
  await i18next.changeLanguage(language);
}
