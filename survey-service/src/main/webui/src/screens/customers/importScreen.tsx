import {Alert, Button, Code, FileInput, Group, Select, Stack, Table, Text, TextInput} from '@mantine/core';
import {createLazyRoute} from '@tanstack/react-router';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {useFormats} from '../../ui/formats';
import {ImportOutcome} from '../../ui/imports/ImportOutcome';
import {withoutOutcomes} from '../../ui/imports/lines';
import {useImport} from '../../ui/imports/run';
import {Page} from '../../ui/Page';
import {readCsv, type CsvTable} from '../../ui/readCsv';
import {Section} from '../../ui/Section';
import {CHANNELS} from './consents';
import {CONSENTS, CONSENT_PARTS, FIELDS, attributeKey, attributeOf, guessed, isMistaken, twice, type Mapping, type Target} from './importing';
import {imports, isTried, start, type CustomerRun} from './run';

export const Route = createLazyRoute('/customers/import')({component: ImportScreen});

/** Takes customers of a file in: columns are mapped, all is tried, then it is done. */
function ImportScreen() {
  const {t} = useTranslation(['customerImport', 'responses']);
  const run = useImport(imports);
  const [file, setFile] = useState<{table: CsvTable; name: string}>();
  const [mapping, setMapping] = useState<Mapping>({});
  const [unreadable, setUnreadable] = useState('');
  const isRunning = run !== undefined && !run.isOver;

  const choose = async (given: File | null) => {
    imports.clear();
    setFile(undefined);
    setUnreadable('');
    if (!given) return;
    try {
      const table = withoutOutcomes(await readCsv(given));
      setFile({table, name: given.name});
      setMapping(guessed(table.columns));
    } catch (failure) {
      setUnreadable(failure instanceof Error ? failure.message : String(failure));
    }
  };
  const map = (column: string, target: Target) => {
    imports.clear();
    setMapping({...mapping, [column]: target});
  };
  const go = (dryRun: boolean) => file && void start({...file, mapping}, dryRun);
  const table = file?.table;
  const double = twice(mapping);
  const targets = Object.values(mapping);
  const hasId = targets.includes('id');
  const isReady = hasId && double.length === 0 && !targets.some(isMistaken);
  const tried = table && isTried(run, {table, mapping}) ? run?.tally : undefined;
  return (
    <Page title={t('title')} description={t('description')}>
      <Section title={t('file')}>
        <Stack>
          <FileInput label={t('choose')} placeholder={t('chooseFile')} description={t('chooseAdvice')} accept=".csv,text/csv" clearable disabled={isRunning} onChange={given => void choose(given)} error={unreadable && t('unreadable', {why: unreadable})} />
          {!table && (
            <Code block tabIndex={0}>
              {'id,email,language,plan\nc-4711,anna@customer.example,de,pro'}
            </Code>
          )}
        </Stack>
      </Section>
      {table && (
        <Section title={t('columns', {count: table.rows.length})}>
          <Stack>
            <Columns table={table} mapping={mapping} double={double} onMap={map} />
            {!hasId && <Alert color="orange">{t('needsId')}</Alert>}
            <Group>
              <Button variant={tried ? 'default' : 'filled'} disabled={!isReady || isRunning} onClick={() => go(true)}>
                {t('try')}
              </Button>
              {tried && tried.created + tried.updated > 0 && <Button onClick={() => go(false)}>{t('do', {count: tried.created + tried.updated})}</Button>}
            </Group>
          </Stack>
        </Section>
      )}
      {run && <Outcome run={run} />}
    </Page>
  );
}

interface ColumnsProps {
  table: CsvTable;
  mapping: Mapping;
  double: Target[];
  onMap: (column: string, target: Target) => void;
}

function Columns({table, mapping, double, onMap}: ColumnsProps) {
  const {t} = useTranslation(['customerImport', 'responses']);
  const consents = CHANNELS.flatMap(channel =>
    CONSENT_PARTS.map(part => ({
      value: `consent.${channel}${part}` as string,
      label: t(`consent.${part.slice(1) || 'state'}`, {channel: t(`responses:channel.${channel}`)}),
    })),
  );
  return (
    <Table.ScrollContainer minWidth={320}>
      <Table aria-label={t('mapping')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('column')}</Table.Th>
            <Table.Th>{t('becomes')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.columns.map(column => {
            const target = mapping[column] ?? '';
            const key = attributeKey(target);
            return (
              <Table.Tr key={column}>
                <Table.Td>
                  <Text size="sm" fw={500}>
                    {column}
                  </Text>
                  <Text size="xs" c="dimmed" truncate maw={220}>
                    {table.rows[0]?.[column]}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Group gap="xs" align="flex-start">
                    <Select
                      aria-label={t('becomesOf', {column})}
                      allowDeselect={false}
                      data={[
                        ...FIELDS.map(field => ({value: field as string, label: t(`field.${field}`)})),
                        {value: 'attribute:', label: t('attribute')},
                        {value: 'nothing', label: t('nothing')},
                        {group: t('consents'), items: consents},
                      ]}
                      value={key !== undefined ? 'attribute:' : target || 'nothing'}
                      onChange={chosen =>
                        onMap(column, chosen === 'attribute:' ? attributeOf(column) : ([...FIELDS, ...CONSENTS].find(known => known === chosen) ?? ''))
                      }
                      error={double.includes(target) ? t('twice') : undefined}
                    />
                    {key !== undefined && (
                      <TextInput
                        aria-label={t('attributeOf', {column})}
                        value={key}
                        error={isMistaken(target) && t('ownKey')}
                        maxLength={64}
                        onChange={event => onMap(column, `attribute:${event.currentTarget.value}`)}
                      />
                    )}
                  </Group>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Outcome({run}: {run: CustomerRun}) {
  const {t} = useTranslation('customerImport');
  const formats = useFormats();
  const {created, updated, rejected} = run.tally;
  const told = t(run.dryRun ? 'would' : 'has', {done: formats.whole(run.done), all: formats.whole(run.all), created, updated, rejected: rejected.length});
  return <ImportOutcome title={t(run.dryRun ? 'tried' : 'done')} told={told} run={run} imports={imports} rejected={rejected} />;
}
