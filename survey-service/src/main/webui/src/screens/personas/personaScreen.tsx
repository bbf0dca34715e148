import {Anchor, Button, Skeleton, Text} from '@mantine/core';
import {IconTrash} from '@tabler/icons-react';
import {useQuery, useQueryClient} from '@tanstack/react-query';
import {Link, createLazyRoute} from '@tanstack/react-router';
import {useTranslation} from 'react-i18next';
import {useMay} from '../../app/me';
import {ErrorPage} from '../../ui/ErrorPage';
import {useFormats} from '../../ui/formats';
import {Page} from '../../ui/Page';
import {offerUndo, sayFailed} from '../../ui/undo';
import {useLockedForm, type Locked} from '../../ui/useLockedForm';
import {journeysQuery} from '../journeys/queries';
import type {Persona} from './persona';
import {PersonaForm} from './PersonaForm';
import {Portrait} from './Portrait';
import {deletePersona, personaQuery, readPersona, writePersona} from './queries';

export const Route = createLazyRoute('/personas/$key')({component: PersonaScreen});

function PersonaScreen() {
  const {t} = useTranslation('personas');
  const formats = useFormats();
  const {key} = Route.useParams();
  const navigate = Route.useNavigate();
  const queries = useQueryClient();
  const isAdmin = useMay(['admin']);
  const {data, error, refetch} = useQuery(personaQuery(key));
  if (error && !data) return <ErrorPage error={error} reset={() => void refetch()} />;
  if (!data) return <Skeleton height={320} />;
  const renew = () => queries.invalidateQueries({queryKey: ['personas']});
  const remove = async () => {
    await deletePersona(key);
    await navigate({to: '/personas'});
    void renew();
    offerUndo(t('deleted', {name: formats.text(data.value.name) || key}), () => writePersona(key, data.value, '').then(renew));
  };
  return (
    <Page
      title={formats.text(data.value.name) || key}
      description={<Ways persona={key} />}
      actions={
        isAdmin && (
          <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void remove().catch(sayFailed)}>
            {t('delete')}
          </Button>
        )
      }
    >
      {isAdmin ? <Editor key={key} persona={key} start={data} /> : <Portrait persona={data.value} />}
    </Page>
  );
}

/** Which journeys the persona goes; as long as there is one it can't be deleted. */
function Ways({persona}: {persona: string}) {
  const {t} = useTranslation('personas');
  const formats = useFormats();
  const {data} = useQuery(journeysQuery({persona}));
  if (!data) return null;
  if (data.length === 0) return t('goesNone');
  return (
    <Text component="span">
      {t('goes')}{' '}
      {data.map(({key = '', name}, index) => (
        <span key={key}>
          {index > 0 && ', '}
          <Anchor renderRoot={props => <Link {...props} to="/journeys/$key" params={{key}} search={{persona}} />}>{formats.text(name) || key}</Anchor>
        </span>
      ))}
    </Text>
  );
}

function Editor({persona, start}: {persona: string; start: Locked<Persona>}) {
  const queries = useQueryClient();
  const of = useLockedForm({
    name: `persona/${persona}`,
    start,
    read: () => readPersona(persona),
    write: (values, tag) => writePersona(persona, values, tag),
    onSaved: () => void queries.invalidateQueries({queryKey: ['personas']}),
  });
  return <PersonaForm of={of} mayBeSaved />;
}
