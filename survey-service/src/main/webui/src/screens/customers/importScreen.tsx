import {Alert, Button, Code, FileInput, Group, Select, Stack, Table, Text, TextInput} from '@mantine/core';
import {useQueryClient} from '@tanstack/react-query';
import {createLazyRoute} from '@tanstack/react-router';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {useFormats} from '../../ui/formats';
import {ImportOutcome} from '../../ui/imports/ImportOutcome';
import {Page} from '../../ui/Page';
import {readCsv, type CsvTable} from '../../ui/readCsv';
import {Section} from '../../ui/Section';
import {CHANNELS} from './consents';
import {CONSENTS, CONSENT_PARTS, FIELDS, guessed, twice, type Mapping, type Target} from './importing';
import {useImport, type ImportRun} from './useImport';

export const Route = createLazyRoute('/customers/import')({component: ImportScreen});

/** Takes customers of a file in: columns are mapped, all is tried, then it is done. */
function ImportScreen() {
  const {t} = useTranslation(['customerImport', 'customers']);
  const queries = useQueryClient();
  const [table, setTable] = useState<CsvTable>();
  const [name, setName] = useState('');
  const [mapping, setMapping] = useState<Mapping>({});
  const [unreadable, setUnreadable] = useState('');
  const {run, start, stop, clear} = useImport();

  const choose = async (file: File | null) => {
    clear();
    setTable(undefined);
    setUnreadable('');
    if (!file) return;
    try {
      const read = await readCsv(file);
      setName(file.name);
      setTable(read);
      setMapping(guessed(read.columns));
    } catch (failure) {
      setUnreadable(failure instanceof Error ? failure.message : String(failure));
    }
  };
  const map = (column: string, target: Target) => {
    clear();
    setMapping({...mapping, [column]: target});
  };
  const go = async (dryRun: boolean) => {
    if (!table) return;
    await start(table.rows, mapping, dryRun);
    if (!dryRun) await queries.invalidateQueries({queryKey: ['customers']});
  };
  const double = twice(mapping);
  const hasId = Object.values(mapping).includes('id');
  const isTried = run?.dryRun && run.isOver && !run.problem;
  return (
    <Page title={t('title')} description={t('description')}>
      <Section title={t('file')}>
        <Stack>
          <FileInput label={t('choose')} placeholder={t('chooseFile')} description={t('chooseAdvice')} accept=".csv,text/csv" clearable onChange={file => void choose(file)} error={unreadable && t('unreadable', {why: unreadable})} />
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
              <Button variant={isTried ? 'default' : 'filled'} disabled={!hasId || double.length > 0 || (run !== undefined && !run.isOver)} onClick={() => void go(true)}>
                {t('try')}
              </Button>
              {isTried && run.tally.created + run.tally.updated > 0 && (
                <Button onClick={() => void go(false)}>{t('do', {count: run.tally.created + run.tally.updated})}</Button>
              )}
            </Group>
          </Stack>
        </Section>
      )}
      {table && run && <Outcome run={run} table={table} name={name} onStop={stop} />}
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
  const {t} = useTranslation(['customerImport', 'customers']);
  const consents = CHANNELS.flatMap(channel =>
    CONSENT_PARTS.map(part => ({
      value: `consent.${channel}${part}` as string,
      label: t(`consent.${part.slice(1) || 'state'}`, {channel: t(`customers:consent.channel.${channel}`)}),
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
            const isAttribute = target.startsWith('attribute:');
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
                      value={isAttribute ? 'attribute:' : target || 'nothing'}
                      onChange={chosen =>
                        onMap(column, chosen === 'attribute:' ? attributeOf(column) : ([...FIELDS, ...CONSENTS].find(known => known === chosen) ?? ''))
                      }
                      error={double.includes(target) ? t('twice') : undefined}
                    />
                    {isAttribute && (
                      <TextInput
                        aria-label={t('attributeOf', {column})}
                        value={target.slice('attribute:'.length)}
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

function attributeOf(column: string): Target {
  const target = guessed([column])[column] ?? '';
  return target.startsWith('attribute:') ? target : `attribute:${target}`;
}

interface OutcomeProps {
  run: ImportRun;
  table: CsvTable;
  name: string;
  onStop: () => void;
}

function Outcome({run, table, name, onStop}: OutcomeProps) {
  const {t} = useTranslation('customerImport');
  const formats = useFormats();
  const {created, updated, rejected} = run.tally;
  const told = t(run.dryRun ? 'would' : 'has', {done: formats.whole(run.done), all: formats.whole(run.all), created, updated, rejected: rejected.length});
  return <ImportOutcome title={t(run.dryRun ? 'tried' : 'done')} told={told} run={run} rejected={rejected} table={table} name={name} onStop={onStop} />;
}
