import {Button, Group, Modal, Radio, SimpleGrid, Stack, Text} from '@mantine/core';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {merge} from './model/merge';
import type {Draft} from './model/draft';
import type {Clash} from './useSaving';
import {useBuilder} from './context';
import {useAddressWords} from './useSpeaker';
import {ChangedValue} from './versions/ChangedValue';

type Side = 'mine' | 'theirs';

interface MergeDialogProps {
  clash: Clash;
  onSettle: (merged: Draft) => void;
  onPostpone: () => void;
}

/** For each thing that two people have changed: what of both is taken. */
export function MergeDialog({clash, onSettle, onPostpone}: MergeDialogProps) {
  const {t} = useTranslation('builder');
  const {language} = useBuilder();
  const {base, mine, theirs, conflicts} = clash;
  const [chosen, setChosen] = useState<Record<string, Side>>({});
  const address = useAddressWords(mine, language);
  const choose = (at: string): Side => chosen[at] ?? 'mine';
  return (
    <Modal opened onClose={onPostpone} size="xl" title={t('merge.title')} closeButtonProps={{'aria-label': t('merge.later')}}>
      <Stack>
        <Text>{t('merge.advice', {count: conflicts.length})}</Text>
        {conflicts.map(conflict => (
          <Radio.Group
            key={conflict.address}
            label={address(conflict.address)}
            value={choose(conflict.address)}
            onChange={side => setChosen({...chosen, [conflict.address]: side as Side})}
          >
            <SimpleGrid cols={{base: 1, sm: 2}} mt={4}>
              {(['mine', 'theirs'] as const).map(side => (
                <Radio.Card key={side} value={side} p="sm" aria-label={t(`merge.${side}`)}>
                  <Group wrap="nowrap" align="flex-start">
                    <Radio.Indicator />
                    <div>
                      <Text size="sm" fw={500}>
                        {t(`merge.${side}`)}
                      </Text>
                      {conflict[side] === undefined ? (
                        <Text size="sm">{t('merge.removed')}</Text>
                      ) : (
                        <ChangedValue value={conflict[side]} kind="after" draft={side === 'mine' ? mine : theirs} isAlone />
                      )}
                    </div>
                  </Group>
                </Radio.Card>
              ))}
            </SimpleGrid>
          </Radio.Group>
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onPostpone}>
            {t('merge.later')}
          </Button>
          <Button onClick={() => onSettle(merge(base, mine, theirs, choose).merged)}>{t('merge.save')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
