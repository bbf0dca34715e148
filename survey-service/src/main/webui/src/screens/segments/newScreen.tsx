import {useQuery, useQueryClient} from '@tanstack/react-query';
import {createLazyRoute} from '@tanstack/react-router';
import {useTranslation} from 'react-i18next';
import {KeyField} from '../../ui/KeyField';
import {useNewKey} from '../../ui/useNewKey';
import {allSegmentsQuery} from '../../ui/names';
import {Page} from '../../ui/Page';
import {useLockedForm, type LockedForm} from '../../ui/useLockedForm';
import {NEW_SEGMENT, readSegment, writeSegment, type SegmentValues} from './queries';
import {SegmentForm} from './SegmentForm';

export const Route = createLazyRoute('/new-segment')({component: NewSegmentScreen});

function NewSegmentScreen() {
  const {t, i18n} = useTranslation('segments');
  const navigate = Route.useNavigate();
  const queries = useQueryClient();
  const {data: others = []} = useQuery(allSegmentsQuery);
  const locked: LockedForm<SegmentValues> = useLockedForm<SegmentValues>({
    name: 'segment/new',
    start: {value: {...NEW_SEGMENT, name: {[i18n.language]: ''}}, tag: ''},
    read: () => readSegment(key),
    write: values => writeSegment(key, values),
    onSaved: () => {
      void queries.invalidateQueries({queryKey: ['segments']});
      void navigate({to: '/segments/$key', params: {key}});
    },
  });
  const values: SegmentValues = locked.form.getValues();
  const newKey = useNewKey(values.name, others);
  const {key, isTaken} = newKey;
  return (
    <Page title={t('create')} description={t('description')}>
      <SegmentForm of={locked} label={t('create')} mayBeSaved={!isTaken && key !== ''} always>
        <KeyField of={newKey} words={{label: t('field.key'), advice: t('keyAdvice'), taken: t('keyTaken')}} />
      </SegmentForm>
    </Page>
  );
}
