import {Stack} from '@mantine/core';
import {useQuery, useQueryClient} from '@tanstack/react-query';
import {createLazyRoute} from '@tanstack/react-router';
import {useTranslation} from 'react-i18next';
import {Form} from '../../ui/Form';
import {KeyField} from '../../ui/KeyField';
import {useNewKey} from '../../ui/useNewKey';
import {NamesField} from '../../ui/NamesField';
import {Page} from '../../ui/Page';
import {SaveBar} from '../../ui/SaveBar';
import {errorOf, useLockedForm, type LockedForm} from '../../ui/useLockedForm';
import {journeyOf, type Journey} from './journey';
import {journeysQuery, readJourney, writeJourney} from './queries';

export const Route = createLazyRoute('/new-journey')({component: NewJourneyScreen});

/** A journey's name; all else is made on its map. */
function NewJourneyScreen() {
  const {t, i18n} = useTranslation('journeys');
  const navigate = Route.useNavigate();
  const queries = useQueryClient();
  const {data: others = []} = useQuery(journeysQuery());
  const of: LockedForm<Journey> = useLockedForm<Journey>({
    name: 'journey/new',
    start: {value: {...journeyOf({}), name: {[i18n.language]: ''}}, tag: ''},
    read: () => readJourney(key),
    write: values => writeJourney(key, values, ''),
    onSaved: () => {
      void queries.invalidateQueries({queryKey: ['journeys']});
      void navigate({to: '/journeys/$key', params: {key}});
    },
  });
  const {name} = of.form.getValues();
  const newKey = useNewKey(name, others);
  const {key, isTaken} = newKey;
  return (
    <Page title={t('create')} description={t('newAdvice')}>
      <Form onSubmit={() => key && !isTaken && of.save()}>
        <Stack maw="40rem">
          <NamesField label={t('field.name')} value={name} error={errorOf(of.form, 'name')} onChange={value => of.form.setFieldValue('name', value)} />
          <KeyField of={newKey} words={{label: t('field.key'), advice: t('keyAdvice'), taken: t('keyTaken')}} error={errorOf(of.form, 'key')} />
          <SaveBar of={of} fieldName={field => t(`field.${field}`)} label={t('create')} always />
        </Stack>
      </Form>
    </Page>
  );
}
