import {ActionIcon, Badge, Button, FileButton, Group, SegmentedControl, Select, Stack, Table, Text, Textarea} from '@mantine/core';
import {IconDownload, IconTrash, IconUpload} from '@tabler/icons-react';
import {useMemo, useState} from 'react';
import {useTranslation} from 'react-i18next';
import {downloadCsv} from '../../../ui/csv';
import {useFormats} from '../../../ui/formats';
import {textOf} from '../../../ui/readCsv';
import {useBuilder} from '../context';
import {Editable} from '../fields/Editable';
import {Section} from '../fields/Section';
import {fromCsv, linesOf, missingBy, sheetOf, withLine, withoutLanguage, type CsvReading} from '../model/languages';
import {fieldId, spotOf} from '../model/places';
import {useAddressWords} from '../useSpeaker';
import {useUndoable} from '../useUndoable';
import classes from './LanguagesTab.module.css';
import {OFFERED} from './offered';

/** All texts in all languages, side by side. */
export function LanguagesTab() {
  const {t} = useTranslation('builder');
  const {draft, edit, wrong, language, speak, mayWrite} = useBuilder();
  const undoable = useUndoable();
  const formats = useFormats();
  const missing = useMemo(() => missingBy(draft), [draft]);
  const [only, setOnly] = useState<'all' | 'missing'>('all');
  const [reading, setReading] = useState<CsvReading>();

  const take = async (file: File | null) => {
    if (!file) return;
    const read = fromCsv(draft, await textOf(file));
    setReading(read);
    if (read.changed === 0) return;
    undoable(() => read.draft, t('csv.taken', {count: read.changed}));
  };

  return (
    <Stack gap="xl">
      <Editable>
        <Section title={t('languages.title')} hint={t('languages.hint')} path="languages">
          {draft.languages.map((tag, index) => (
            <Group key={tag} gap="xs" id={fieldId(`languages[${index}]`)}>
              <Text>{formats.language(tag)}</Text>
              {index === 0 && <Badge variant="light">{t('languages.first')}</Badge>}
              <Text size="sm" c={missing.get(tag) ? 'var(--mantine-color-error)' : 'dimmed'}>
                {t('languages.missing', {count: missing.get(tag) ?? 0})}
              </Text>
              {index > 0 && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => edit(now => ({...now, languages: [tag, ...now.languages.filter(each => each !== tag)]}))}
                >
                  {t('languages.makeFirst', {language: formats.language(tag)})}
                </Button>
              )}
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('choice.remove', {name: formats.language(tag)})}
                onClick={() => {
                  undoable(now => withoutLanguage(now, tag), t('removed.what', {name: formats.language(tag)}));
                  if (tag === language) speak(draft.languages.find(each => each !== tag) ?? '');
                }}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
              {wrong(`languages[${index}]`) && (
                <Text size="sm" c="var(--mantine-color-error)">
                  {wrong(`languages[${index}]`)}
                </Text>
              )}
            </Group>
          ))}
          {wrong('languages') && (
            <Text size="sm" c="var(--mantine-color-error)">
              {wrong('languages')}
            </Text>
          )}
          <Select
            label={t('languages.add')}
            searchable
            maw={320}
            placeholder={t('languages.choose')}
            data={OFFERED.filter(tag => !draft.languages.includes(tag)).map(tag => ({value: tag, label: formats.language(tag)}))}
            value={null}
            onChange={tag => tag && edit(now => ({...now, languages: [...now.languages, tag]}))}
          />
        </Section>
      </Editable>

      <Section title={t('csv.title')} hint={t('csv.hint')}>
        <Group>
          <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={() => downloadCsv(`${draft.key}.csv`, sheetOf(draft).columns, sheetOf(draft).rows)}>
            {t('csv.out')}
          </Button>
          {mayWrite && (
            <FileButton accept=".csv,text/csv" onChange={file => void take(file)}>
              {props => (
                <Button {...props} variant="default" leftSection={<IconUpload size={16} aria-hidden />}>
                  {t('csv.in')}
                </Button>
              )}
            </FileButton>
          )}
        </Group>
        <div role="status">
          {reading && !reading.isTable && <Text c="var(--mantine-color-error)">{t('csv.noTable')}</Text>}
          {reading?.isTable && <Text>{t('csv.read', {count: reading.changed})}</Text>}
          {reading && reading.unknownKeys.length > 0 && <Text c="var(--mantine-color-error)">{t('csv.unknownKeys', {keys: formats.list(reading.unknownKeys.slice(0, 20))})}</Text>}
          {reading && reading.unknownColumns.length > 0 && <Text c="var(--mantine-color-error)">{t('csv.unknownColumns', {columns: formats.list(reading.unknownColumns)})}</Text>}
        </div>
      </Section>

      <Section title={t('languages.texts')}>
        <SegmentedControl
          aria-label={t('languages.show')}
          w="fit-content"
          value={only}
          onChange={chosen => setOnly(chosen as typeof only)}
          data={[
            {value: 'all', label: t('languages.all')},
            {value: 'missing', label: t('languages.onlyMissing')},
          ]}
        />
        <Editable>
          <SideBySide onlyMissing={only === 'missing'} />
        </Editable>
      </Section>
    </Stack>
  );
}

function SideBySide({onlyMissing}: {onlyMissing: boolean}) {
  const {t} = useTranslation('builder');
  const {draft, edit, go, language} = useBuilder();
  const formats = useFormats();
  const address = useAddressWords(draft, language);
  const lines = useMemo(() => linesOf(draft).filter(line => !onlyMissing || line.missing.length > 0), [draft, onlyMissing]);
  if (lines.length === 0) return <Text>{t('languages.complete')}</Text>;
  return (
    <div className={classes.frame} tabIndex={0} role="group" aria-label={t('languages.texts')}>
      <Table className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('languages.place')}</Table.Th>
            {draft.languages.map(tag => (
              <Table.Th key={tag} scope="col">
                {formats.language(tag)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(line => (
            <Table.Tr key={line.address}>
              <Table.Th scope="row" fw={400}>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  classNames={{label: classes.place}}
                  h="auto"
                  onClick={() => {
                    const key = /^questions\[([^\]]+)\]/.exec(line.address)?.[1];
                    go(key ? {tab: 'questions', question: key} : spotOf(line.address, draft));
                  }}
                >
                  {address(line.address)}
                </Button>
              </Table.Th>
              {draft.languages.map(tag => (
                <Table.Td key={tag}>
                  <Textarea
                    autosize
                    minRows={1}
                    maxRows={6}
                    lang={tag}
                    aria-label={t('languages.cell', {place: address(line.address), language: formats.language(tag)})}
                    value={line.text[tag] ?? ''}
                    error={line.missing.includes(tag) ? t('finding.missing') : undefined}
                    onChange={event => {
                      const {value} = event.currentTarget;
                      edit(now => withLine(now, line.address, tag, value), `${line.address}.${tag}`);
                    }}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
