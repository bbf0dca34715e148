import {Alert} from '@mantine/core';
import {useQuery} from '@tanstack/react-query';
import {useTranslation} from 'react-i18next';
import {useFormats} from '../../ui/formats';
import {erasureQuery} from './queries';

/** Says how far the erasure of the customer's responses is, if one was ordered. */
export function Erasure({id}: {id: string}) {
  const {t} = useTranslation('customers');
  const formats = useFormats();
  const {data} = useQuery(erasureQuery(id));
  if (!data) return null;
  return (
    <Alert role="status" color={data.left ? 'orange' : 'sea'}>
      {t('erase.progress', {count: data.left ?? 0, time: formats.time(data.requestedAt ?? '')})}
    </Alert>
  );
}
