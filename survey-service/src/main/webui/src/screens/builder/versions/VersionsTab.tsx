import {Badge, Button, Group, Select, Skeleton, Stack, Table, Text} from '@mantine/core';
import {useQuery} from '@tanstack/react-query';
import {IconHistory} from '@tabler/icons-react';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Empty} from '../../../ui/Empty';
import {ErrorPage} from '../../../ui/ErrorPage';
import {useBuilder} from '../context';
import {Section} from '../fields/Section';
import {draftOf, type Draft} from '../model/draft';
import {diffQuery, versionsQuery, type PublishedSurvey} from '../queries';
import {Changes} from './Changes';
import {useUndoable} from '../useUndoable';

/** What was published, what each version changed, and whether scores run on. */
export function VersionsTab() {
  const {t} = useTranslation('builder');
  const {survey} = useBuilder();
  const newest = survey.version ?? 0;
  const versions = useQuery({...versionsQuery(survey.id ?? '', newest), enabled: newest > 0});
  if (newest === 0) {
    return (
      <Empty icon={IconHistory} title={t('versions.none')}>
        {t('versions.noneAdvice')}
      </Empty>
    );
  }
  if (versions.error && !versions.data) return <ErrorPage error={versions.error} reset={() => void versions.refetch()} />;
  if (versions.isPending) return <Skeleton height={200} />;
  return (
    <Stack gap="xl">
      <VersionList versions={versions.data} />
      {newest > 1 && <Comparison versions={versions.data} />}
    </Stack>
  );
}

/** The draft that was published as a version, at the same touchpoints. */
function draftOfVersion({touchpoints, ...version}: PublishedSurvey): Draft {
  return draftOf({...version, touchpoints: (touchpoints ?? []).map(touchpoint => touchpoint.key ?? '')});
}

function VersionList({versions}: {versions: PublishedSurvey[]}) {
  const {t} = useTranslation('builder');
  const {mayWrite} = useBuilder();
  const undoable = useUndoable();
  return (
    <Section title={t('versions.title')} hint={t('versions.hint')}>
      <Table>
        <Table.Tbody>
          {versions.map((version, index) => (
            <Table.Tr key={version.version}>
              <Table.Td>
                <Group gap="xs">
                  <Text fw={500}>{t('versions.number', {version: version.version ?? 0})}</Text>
                  {index === 0 && <Badge variant="light">{t(version.state === 'closed' ? 'state.closed' : 'versions.asked')}</Badge>}
                </Group>
                <Text size="xs" c="dimmed">
                  {t('versions.questions', {count: version.questions?.length ?? 0})}
                </Text>
              </Table.Td>
              <Table.Td ta="end">
                {mayWrite && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    onClick={() => undoable(() => draftOfVersion(version), t('versions.taken', {version: version.version ?? 0}))}
                  >
                    {t('versions.take', {version: version.version ?? 0})}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}

function Comparison({versions}: {versions: PublishedSurvey[]}) {
  const {t} = useTranslation('builder');
  const {survey} = useBuilder();
  const newest = survey.version ?? 0;
  const [from, setFrom] = useState(newest - 1);
  const [to, setTo] = useState(newest);
  const diff = useQuery(diffQuery(survey.id ?? '', from, to));
  const numbers = versions.map(({version = 0}) => ({value: String(version), label: t('versions.number', {version})}));
  const whole = versions.find(version => version.version === to) ?? versions[0];
  return (
    <Section title={t('diff.title')}>
      <Group>
        <Select label={t('diff.from')} w={160} allowDeselect={false} data={numbers} value={String(from)} onChange={chosen => setFrom(Number(chosen))} />
        <Select label={t('diff.to')} w={160} allowDeselect={false} data={numbers} value={String(to)} onChange={chosen => setTo(Number(chosen))} />
      </Group>
      {diff.isError && <ErrorPage error={diff.error} reset={() => void diff.refetch()} />}
      {diff.isPending ? <Skeleton height={120} /> : diff.data && whole && <Changes diff={diff.data} draft={draftOfVersion(whole)} />}
    </Section>
  );
}
