import {Badge, Button, Group, Text} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {UndoRedo} from '../../ui/UndoRedo';
import {FindingsButton} from './FindingsButton';
import type {useDraft} from './useDraft';
import type {useSaving} from './useSaving';

const COLOURS = {draft: 'gray', published: 'sea', closed: 'gray'} as const;

interface BuilderActionsProps {
  state: ReturnType<typeof useDraft>;
  saving: ReturnType<typeof useSaving>;
  canPublish: boolean;
  mayWrite: boolean;
}

/** Save, publish, take back; and whether all is saved. */
export function BuilderActions({state, saving, canPublish, mayWrite}: BuilderActionsProps) {
  const {t} = useTranslation('builder');
  const surveyState = state.survey.state ?? 'draft';
  return (
    <Group gap="xs">
      <Badge variant="light" color={COLOURS[surveyState]}>
        {t(`state.${surveyState}`)}
      </Badge>
      {state.survey.archived && <Badge variant="outline">{t('archived')}</Badge>}
      {mayWrite && (
        <>
          <Text size="sm" c="dimmed" role="status">
            {t(state.isDirty ? 'unsaved' : 'allSaved')}
          </Text>
          <UndoRedo of={state} />
        </>
      )}
      <FindingsButton />
      {mayWrite && (
        <>
          <Button variant="default" disabled={!state.isDirty} loading={saving.isBusy} onClick={() => void saving.save()}>
            {t('save')}
          </Button>
          <Button disabled={!canPublish || state.survey.archived} loading={saving.isBusy} onClick={() => void saving.publish()}>
            {t('publish')}
          </Button>
        </>
      )}
    </Group>
  );
}
