import {Group, Kbd, Modal, Switch, Table} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {SHORTCUTS, useSingleKeys} from './shortcuts';

export default function ShortcutsDialog({onClose}: {onClose: () => void}) {
  const {t} = useTranslation();
  const [on, setOn] = useSingleKeys();
  return (
    <Modal opened onClose={onClose} title={t('shortcuts.title')} closeButtonProps={{'aria-label': t('close')}}>
      <Table>
        <Table.Tbody>
          {SHORTCUTS.map(({keys, does}) => (
            <Table.Tr key={does}>
              <Table.Td>
                <Group gap={4}>
                  {keys.map(key => (
                    <Kbd key={key}>{key === 'mod' ? t('key.controlOrCommand') : key === 'shift' ? t('key.shift') : key}</Kbd>
                  ))}
                </Group>
              </Table.Td>
              <Table.Td>{t(does)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Switch mt="md" checked={on} onChange={event => setOn(event.currentTarget.checked)} label={t('shortcuts.single')} />
    </Modal>
  );
}
