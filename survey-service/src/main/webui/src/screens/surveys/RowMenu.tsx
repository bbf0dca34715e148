import {ActionIcon, Button, Group, Menu, Modal, Text, TextInput} from '@mantine/core';
import {IconArchive, IconArchiveOff, IconChartBar, IconCopy, IconDotsVertical, IconDownload, IconPlayerStop, IconShare, IconTrash, IconUpload} from '@tabler/icons-react';
import {useQueryClient} from '@tanstack/react-query';
import {Link, useNavigate} from '@tanstack/react-router';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {useMay} from '../../app/me';
import {download} from '../../ui/csv';
import {Form} from '../../ui/Form';
import {offerUndo, sayFailed} from '../../ui/undo';
import {freeKey} from '../builder/model/keys';
import {archiveSurvey, closeSurvey, deleteSurvey, duplicateSurvey, exportSurvey, importSurvey, restoreSurvey} from './changes';
import type {SurveyLine} from './surveys';

/** What can be done with a survey as a whole. */
export function RowMenu({line}: {line: SurveyLine}) {
  const {t} = useTranslation(['surveys', 'survey']);
  const mayWrite = useMay(['admin']);
  const queries = useQueryClient();
  const [open, setOpen] = useState<'duplicate' | 'close'>();
  const changed = () => queries.invalidateQueries({queryKey: ['surveys']});
  const attempt = (work: () => Promise<unknown>) => void work().catch((failure: Error) => sayFailed(failure));
  const remove = async () => {
    const document = await deleteSurvey(line.id);
    await changed();
    offerUndo(t('row.deleted', {name: line.name}), async () => {
      await importSurvey(document, line.key);
      await changed();
    });
  };
  const move = async (isAway: boolean) => {
    const to = (away: boolean) => (away ? archiveSurvey(line.id) : restoreSurvey(line.id)).then(changed);
    await to(isAway);
    offerUndo(t(isAway ? 'row.archived' : 'row.restored', {name: line.name}), () => to(!isAway));
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('row.menu', {name: line.name})}>
            <IconDotsVertical size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconShare size={16} aria-hidden />} renderRoot={props => <Link {...props} to="/surveys/$id/share" params={{id: line.id}} />}>
            {t('survey:share')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconChartBar size={16} aria-hidden />}
            renderRoot={props => <Link {...props} to="/surveys/$surveyId/results" params={{surveyId: line.id}} />}
          >
            {t('survey:results')}
          </Menu.Item>
          {mayWrite && (
            <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => setOpen('duplicate')}>
              {t('row.duplicate')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => attempt(async () => download(`${line.key}.json`, new Blob([JSON.stringify(await exportSurvey(line.id), null, 2)], {type: 'application/json'})))}
          >
            {t('row.export')}
          </Menu.Item>
          {mayWrite && line.version > 0 && (
            <Menu.Item leftSection={<IconUpload size={16} aria-hidden />} renderRoot={props => <Link {...props} to="/surveys/$id/import" params={{id: line.id}} />}>
              {t('row.import')}
            </Menu.Item>
          )}
          {mayWrite && line.state === 'published' && (
            <Menu.Item leftSection={<IconPlayerStop size={16} aria-hidden />} onClick={() => setOpen('close')}>
              {t('row.close')}
            </Menu.Item>
          )}
          {mayWrite && line.archived && (
            <Menu.Item leftSection={<IconArchiveOff size={16} aria-hidden />} onClick={() => attempt(() => move(false))}>
              {t('row.restore')}
            </Menu.Item>
          )}
          {mayWrite && !line.archived && line.state !== 'published' && (
            <Menu.Item leftSection={<IconArchive size={16} aria-hidden />} onClick={() => attempt(() => move(true))}>
              {t('row.archive')}
            </Menu.Item>
          )}
          {mayWrite && line.version === 0 && (
            <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => attempt(remove)}>
              {t('row.delete')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {open === 'duplicate' && <Duplicate line={line} onClose={() => setOpen(undefined)} />}
      {open === 'close' && (
        <Close
          line={line}
          onClose={() => setOpen(undefined)}
          onSure={() => {
            setOpen(undefined);
            attempt(async () => {
              await closeSurvey(line.id);
              await changed();
            });
          }}
        />
      )}
    </>
  );
}

function Duplicate({line, onClose}: {line: SurveyLine; onClose: () => void}) {
  const {t} = useTranslation(['surveys', 'shell']);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [key, setKey] = useState(freeKey(line.key, [line.key]));
  const [failure, setFailure] = useState<Error>();
  const make = async () => {
    try {
      const {id = ''} = await duplicateSurvey(line.id, key);
      void queries.invalidateQueries({queryKey: ['surveys']});
      await navigate({to: '/surveys/$id', params: {id}});
    } catch (refused) {
      setFailure(refused as Error);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t('row.duplicateOf', {name: line.name})} closeButtonProps={{'aria-label': t('shell:close')}}>
      <Form onSubmit={make}>
        <TextInput
          data-autofocus
          label={t('new.key')}
          description={t('new.keyHint')}
          value={key}
          error={failure?.message}
          maxLength={64}
          spellCheck={false}
          onChange={event => setKey(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button type="submit">{t('row.duplicate')}</Button>
        </Group>
      </Form>
    </Modal>
  );
}

/** Closing can't be taken back without another version, so it is asked about. */
function Close({line, onClose, onSure}: {line: SurveyLine; onClose: () => void; onSure: () => void}) {
  const {t} = useTranslation(['surveys', 'shell']);
  return (
    <Modal opened onClose={onClose} title={t('row.closeOf', {name: line.name})} closeButtonProps={{'aria-label': t('shell:close')}}>
      <Text>{t('row.closeAdvice')}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('row.keepOpen')}
        </Button>
        <Button onClick={onSure}>{t('row.close')}</Button>
      </Group>
    </Modal>
  );
}
