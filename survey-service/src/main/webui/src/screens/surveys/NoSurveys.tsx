import {Button, Group} from '@mantine/core';
import {IconForms, IconSearchOff} from '@tabler/icons-react';
import {useTranslation} from 'react-i18next';
import {Empty} from '../../ui/Empty';
import {NewSurveyButton} from './NewSurveyButton';

interface NoSurveysProps {
  isFiltered: boolean;
  onClear: () => void;
  onArchived: () => void;
}

/** No surveys: none that suit the filters, or none at all but perhaps archived ones. */
export function NoSurveys({isFiltered, onClear, onArchived}: NoSurveysProps) {
  const {t} = useTranslation('surveys');
  return isFiltered ? (
    <Empty icon={IconSearchOff} title={t('none.title')} action={<Button onClick={onClear}>{t('none.clear')}</Button>}>
      {t('none.advice')}
    </Empty>
  ) : (
    <Empty
      icon={IconForms}
      title={t('first.title')}
      action={
        <Group justify="center">
          <NewSurveyButton />
          <Button variant="subtle" onClick={onArchived}>
            {t('filter.archived')}
          </Button>
        </Group>
      }
    >
      {t('first.advice')}
    </Empty>
  );
}
