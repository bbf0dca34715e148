import {useMemo} from 'react';
import {useTranslation} from 'react-i18next';
import {useFormats} from '../../ui/formats';
import {titleFor} from '../../ui/recall';
import {FACTS, partsOf, targetsOf, type Survey, type Target} from './targets';

interface TargetGroup {
  group: string;
  items: {value: string; label: string}[];
}

/** What a column can be, by the names that people know, in groups. */
export function useTargetNames(survey: Survey): TargetGroup[] {
  const {t} = useTranslation(['responseImport', 'response']);
  const formats = useFormats();
  return useMemo(() => {
    const name = (target: Exclude<Target, ''>): string => {
      const {kind, key, part} = partsOf(target);
      const question = survey.questions?.find(one => one.key === key);
      const title = titleFor(formats.text, question ?? {key}, survey.questions);
      const called = (parts: {key?: string; label?: Record<string, string>}[] | undefined) => formats.text(parts?.find(one => one.key === part)?.label) || part;
      switch (kind) {
        case 'hidden':
          return key;
        case 'answer':
          return title;
        case 'part': {
          const field = question?.fields?.find(one => one.key === part)?.key;
          return t('ofQuestion', {title, part: field ? t(`response:field.${field}`) : called(question?.rows)});
        }
        case 'choice':
          return t('ticked', {title, choice: called(question?.choices)});
        case 'other':
          return t('ofQuestion', {title, part: t('ownWords')});
        default:
          return t(`fact.${FACTS.find(fact => fact === kind) ?? 'id'}`);
      }
    };
    const targets = targetsOf(survey).map(target => ({value: target as string, label: name(target)}));
    const groups = [
      {group: t('group.questions'), items: targets.filter(({value}) => /^(answer|part|choice|other):/.test(value))},
      {group: t('group.facts'), items: targets.filter(({value}) => !value.includes(':'))},
      {group: t('group.hidden'), items: targets.filter(({value}) => value.startsWith('hidden:'))},
    ];
    return groups.filter(({items}) => items.length > 0);
  }, [survey, formats, t]);
}
