import {useQuery, useQueryClient} from '@tanstack/react-query';
import {createLazyRoute} from '@tanstack/react-router';
import {useTranslation} from 'react-i18next';
import {KeyField} from '../../ui/KeyField';
import {useNewKey} from '../../ui/useNewKey';
import {Page} from '../../ui/Page';
import {errorOf, useLockedForm, type LockedForm} from '../../ui/useLockedForm';
import {personaOf, type Persona} from './persona';
import {PersonaForm} from './PersonaForm';
import {personasQuery, readPersona, writePersona} from './queries';

export const Route = createLazyRoute('/new-persona')({component: NewPersonaScreen});

function NewPersonaScreen() {
  const {t, i18n} = useTranslation('personas');
  const navigate = Route.useNavigate();
  const queries = useQueryClient();
  const {data: others = []} = useQuery(personasQuery);
  const of: LockedForm<Persona> = useLockedForm<Persona>({
    name: 'persona/new',
    start: {value: {...personaOf({}), name: {[i18n.language]: ''}}, tag: ''},
    read: () => readPersona(key),
    write: values => writePersona(key, values, ''),
    onSaved: () => {
      void queries.invalidateQueries({queryKey: ['personas']});
      void navigate({to: '/personas/$key', params: {key}});
    },
  });
  const newKey = useNewKey(of.form.getValues().name, others);
  const {key, isTaken} = newKey;
  return (
    <Page title={t('create')} description={t('description')}>
      <PersonaForm of={of} label={t('create')} mayBeSaved={!isTaken && key !== ''} always>
        <KeyField of={newKey} words={{label: t('field.key'), advice: t('keyAdvice'), taken: t('keyTaken')}} error={errorOf(of.form, 'key')} />
      </PersonaForm>
    </Page>
  );
}
