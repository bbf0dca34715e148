import {Alert, Button, Group, Skeleton} from '@mantine/core';
import {IconTrash, IconUsers} from '@tabler/icons-react';
import {useQuery, useQueryClient} from '@tanstack/react-query';
import {Link, createLazyRoute} from '@tanstack/react-router';
import {useTranslation} from 'react-i18next';
import {useMay} from '../../app/me';
import {ErrorPage} from '../../ui/ErrorPage';
import {useFormats} from '../../ui/formats';
import {Page} from '../../ui/Page';
import {offerUndo, sayFailed} from '../../ui/undo';
import {useLockedForm} from '../../ui/useLockedForm';
import {deleteSegment, readSegment, segmentQuery, segmentValues, writeSegment, type SegmentValues} from './queries';
import {SegmentForm} from './SegmentForm';
import {sentence} from './sentence';

export const Route = createLazyRoute('/segments/$key')({component: SegmentScreen});

function SegmentScreen() {
  const {t} = useTranslation('segments');
  const formats = useFormats();
  const {key} = Route.useParams();
  const navigate = Route.useNavigate();
  const queries = useQueryClient();
  const isAdmin = useMay(['admin']);
  const {data, error, refetch} = useQuery(segmentQuery(key));
  if (error && !data) return <ErrorPage error={error} reset={() => void refetch()} />;
  if (!data) return <Skeleton height={320} />;
  const values = segmentValues(data);
  const renew = () => queries.invalidateQueries({queryKey: ['segments']});
  const remove = async () => {
    await deleteSegment(key);
    await navigate({to: '/segments'});
    void renew();
    offerUndo(t('deleted', {name: formats.text(data.name) || key}), () => writeSegment(key, values).then(renew));
  };
  const actions = (
    <Group gap="xs">
      <Button variant="default" leftSection={<IconUsers size={16} aria-hidden />} renderRoot={props => <Link {...props} to="/customers" search={{segment: key}} />}>
        {t('show')}
      </Button>
      {isAdmin && (
        <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void remove().catch(sayFailed)}>
          {t('delete')}
        </Button>
      )}
    </Group>
  );
  return (
    <Page
      title={formats.text(data.name) || key}
      description={data.pending ? t('counting', {count: data.count ?? 0, pending: data.pending}) : t('count', {count: data.count ?? 0})}
      actions={actions}
    >
      {data.warnings?.map(warning => (
        <Alert key={warning} color="orange">
          {warning}
        </Alert>
      ))}
      {isAdmin ? <Editor key={key} segment={key} start={values} /> : <Alert>{sentence(values.condition, t, formats.list)}</Alert>}
    </Page>
  );
}

function Editor({segment, start}: {segment: string; start: SegmentValues}) {
  const queries = useQueryClient();
  const locked = useLockedForm({
    name: `segment/${segment}`,
    start: {value: start, tag: ''},
    read: () => readSegment(segment),
    write: values => writeSegment(segment, values),
    onSaved: () => void queries.invalidateQueries({queryKey: ['segments']}),
  });
  return <SegmentForm of={locked} mayBeSaved />;
}
