import {TagsInput} from '@mantine/core';
import {useEffect, useMemo, useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Refusal} from '../../api/refusal';
import {ROLES, useMay} from '../../app/me';
import {Proposals} from '../../ui/Proposals';
import {changeTags, useTags} from './tagging';
import {LONGEST_TAG, MOST_TAGS, Retagging, tagsOf, type Tagged} from './tags';

interface TagsFieldProps {
  of: Tagged;
  autoFocus?: boolean;
}

/** The tags of one response, which are changed as soon as one is added or taken away. */
export function TagsField({of: response, autoFocus = false}: TagsFieldProps) {
  const {t} = useTranslation('responses');
  const proposals = useTags();
  const mayTag = useMay(ROLES);
  const [shown, setShown] = useState([...response.tags]);
  const [refused, setRefused] = useState('');
  const retagging = useMemo(() => new Retagging(response.id, changeTags), [response.id]);
  const stored = response.tags.join('|');
  useEffect(() => {
    retagging.take(stored === '' ? [] : stored.split('|'));
    if (retagging.isIdle) setShown([...retagging.tags]);
  }, [retagging, stored]);

  const change = async (written: string[]) => {
    const next = tagsOf(written);
    setShown(next);
    setRefused('');
    try {
      await retagging.become(next);
    } catch (failure) {
      setRefused(failure instanceof Refusal && failure.status === 400 ? t('tag.refused', {longest: LONGEST_TAG}) : (failure as Error).message);
    }
    if (retagging.isIdle) setShown([...retagging.tags]);
  };
  const label = t('tag.field');
  return (
    <Proposals of={label}>
      <TagsInput
        label={label}
        readOnly={!mayTag}
        description={mayTag && t('tag.advice')}
        placeholder={mayTag ? t('tag.placeholder') : undefined}
        data={proposals}
        value={shown}
        maxTags={MOST_TAGS}
        comboboxProps={{withinPortal: false}}
        data-autofocus={autoFocus || undefined}
        onChange={written => void change(written)}
        error={refused}
      />
    </Proposals>
  );
}
