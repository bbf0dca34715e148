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
  /** Whether a field has something that isn't in the draft yet. */
  isPending: boolean;
  canPublish: boolean;
  mayWrite: boolean;
  onPublish: () => void;
}

/** Save, publish, take back; and whether all is saved. */
export function BuilderActions({state, saving, isPending, canPublish, mayWrite, onPublish}: BuilderActionsProps) {
  const {t} = useTranslation('builder');
  const surveyState = state.survey.state ?? 'draft';
  const isUnsaved = state.isDirty || isPending;
  return (
    <Group gap="xs">
      <Badge variant="light" color={COLOURS[surveyState]}>
        {t(`state.${surveyState}`)}
      </Badge>
      {state.survey.archived && <Badge variant="outline">{t('archived')}</Badge>}
      {mayWrite && (
        <>
          <Text size="sm" c="dimmed" role="status">
            {t(isUnsaved ? 'unsaved' : 'allSaved')}
          </Text>
          <UndoRedo of={state} />
        </>
      )}
      <FindingsButton />
      {mayWrite && (
        <>
          <Button variant="default" disabled={!isUnsaved} loading={saving.isBusy} onClick={() => void saving.save()}>
            {t('save')}
          </Button>
          <Button disabled={!canPublish || state.survey.archived} loading={saving.isBusy} onClick={onPublish}>
            {t('publish')}
          </Button>
        </>
      )}
    </Group>
  );
}
