import i18next, {type BackendModule} from 'i18next';
import {initReactI18next} from 'react-i18next';
import {icu} from './icu';

/** The languages that the console speaks, each with all words (`src/locales`). */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

const CHOSEN = 'echolot-language';

/** A file for each screen and language, loaded when it is needed. */
const files = import.meta.glob<{default: Record<string, unknown>}>('../locales/*/*.json');

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
function preferred(): Language {
  const asked = [localStorage.getItem(CHOSEN) ?? '', ...navigator.languages].map(tag => tag.split('-')[0]);
  return LANGUAGES.find(language => language === asked.find(tag => LANGUAGES.some(known => known === tag))) ?? 'en';
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

export async function speak(language: Language): Promise<void> {
  localStorage.setItem(CHOSEN, language);
  await i18next.changeLanguage(language);
}
