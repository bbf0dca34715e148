import {Alert, Button, Code, FileInput, List, Modal, Stack, Text} from '@mantine/core';
import {notifications} from '@mantine/notifications';
import {useQueryClient} from '@tanstack/react-query';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Refusal} from '../../api/refusal';
import {readCsv} from '../../ui/readCsv';
import {importUnits} from './queries';
import {lineOf, unitsOf, type Unit} from './units';

/** Takes a file of units in: all of them or, with each mistake told by its line, none. */
export function ImportDialog({onClose}: {onClose: () => void}) {
  const {t, i18n} = useTranslation('units');
  const queries = useQueryClient();
  const [units, setUnits] = useState<Unit[]>([]);
  const [mistakes, setMistakes] = useState<string[]>([]);
  const [isBusy, setBusy] = useState(false);

  const choose = async (file: File | null) => {
    setMistakes([]);
    setUnits([]);
    if (!file) return;
    try {
      const {columns, rows} = await readCsv(file);
      if (columns.includes('key')) setUnits(unitsOf(rows, i18n.language));
      else setMistakes([t('import.noKey')]);
    } catch (failure) {
      setMistakes([t('import.noCsv', {why: String(failure instanceof Error ? failure.message : failure)})]);
    }
  };

  const send = async () => {
    setBusy(true);
    try {
      const {created = 0, changed = 0, unchanged = 0} = await importUnits(units);
      notifications.show({role: 'status', message: t('import.done', {created, changed, unchanged})});
      await queries.invalidateQueries({queryKey: ['units', 'all']});
      onClose();
    } catch (failure) {
      setMistakes(failure instanceof Refusal ? said(failure) : [String(failure)]);
    } finally {
      setBusy(false);
    }
  };

  const said = (refusal: Refusal) =>
    refusal.violations.length === 0
      ? [refusal.message]
      : refusal.violations.map(({field, message}) => {
          const place = lineOf(field);
          return place ? t('import.mistake', {...place, message}) : `${field} ${message}`;
        });

  return (
    <Modal opened onClose={onClose} title={t('import.open')} size="lg" closeButtonProps={{'aria-label': t('import.close')}}>
      <Stack>
        <Text size="sm">{t('import.advice')}</Text>
        <Code block tabIndex={0}>
          {'key,parent,name:en,name:de\nnorth,,North,Norden\nstore-12,north,Harbour Street,Hafenstraße'}
        </Code>
        <FileInput label={t('import.file')} accept=".csv,text/csv" clearable onChange={file => void choose(file)} />
        {mistakes.length > 0 && (
          <Alert color="red" role="alert" title={t('import.nothing')}>
            <List size="sm">
              {mistakes.map(mistake => (
                <List.Item key={mistake}>{mistake}</List.Item>
              ))}
            </List>
          </Alert>
        )}
        <Button onClick={() => void send()} disabled={units.length === 0} loading={isBusy}>
          {t('import.send', {count: units.length})}
        </Button>
      </Stack>
    </Modal>
  );
}
