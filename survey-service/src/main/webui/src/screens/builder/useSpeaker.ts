import {useMemo} from 'react';
import {useTranslation} from 'react-i18next';
import {useFormats} from '../../ui/formats';
import {useBuilder} from './context';
import {addressWords} from './model/addresses';
import type {Draft} from './model/draft';
import type {Say, Speaker} from './model/sentence';

/** Says a draft's logic in the reader's words; names of questions are in the language that is edited. */
export function useSpeaker(): Speaker {
  const {draft, language} = useBuilder();
  return useSpeakerOf(draft, language);
}

export function useSpeakerOf(draft: Draft, language: string): Speaker {
  const {t} = useTranslation('builder');
  return useMemo(() => ({say: t as unknown as Say, language, draft}), [t, language, draft]);
}

/** Says where something of a draft stands. */
export function useAddressWords(draft: Draft, language: string): (address: string) => string {
  const {i18n} = useTranslation('builder');
  const formats = useFormats();
  const speaker = useSpeakerOf(draft, language);
  return useMemo(
    () => address =>
      addressWords(address, {...speaker, hasWords: key => i18n.exists(`builder:${key}`), languageName: formats.language}),
    [speaker, i18n, formats],
  );
}
