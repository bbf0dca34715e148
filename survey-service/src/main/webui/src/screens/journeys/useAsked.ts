import {useQuery} from '@tanstack/react-query';
import {useTranslation} from 'react-i18next';
import {useFormats} from '../../ui/formats';
import {allSurveysQuery} from '../../ui/names';
import type {Attached} from './journey';

/** What is asked at a touchpoint, in a few words, and whether all of it is still there. */
export function useAsked() {
  const {t} = useTranslation('journeys');
  const formats = useFormats();
  const {data} = useQuery(allSurveysQuery);
  return ({survey, questions}: Attached) => {
    const draft = data?.find(one => one.draft?.key === survey)?.draft;
    const title = formats.text(draft?.name) || survey;
    const there = new Set(draft?.questions?.map(question => question.key));
    const isMissing = data !== undefined && (!draft || questions.some(key => !there.has(key)));
    const words = questions.length > 0 ? t('questionsOf', {title, count: questions.length}) : title;
    return {title, isMissing, words: isMissing ? t('missing', {words}) : words};
  };
}
