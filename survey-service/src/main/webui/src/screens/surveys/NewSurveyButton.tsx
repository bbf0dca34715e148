import {Button} from '@mantine/core';
import {IconPlus} from '@tabler/icons-react';
import {Suspense, lazy, useState} from 'react';
import {useTranslation} from 'react-i18next';
import {useMay} from '../../app/me';

const NewSurvey = lazy(() => import('./NewSurvey'));

/** The way to another survey, for those who may make one. */
export function NewSurveyButton() {
  const {t} = useTranslation('surveys');
  const [isOpen, setOpen] = useState(false);
  return !useMay(['admin']) ? null : (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen(true)}>
        {t('new.button')}
      </Button>
      <Suspense>{isOpen && <NewSurvey onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
