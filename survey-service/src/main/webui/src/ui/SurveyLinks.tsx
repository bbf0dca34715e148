import {Anchor, Group} from '@mantine/core';
import {Link} from '@tanstack/react-router';
import {useTranslation} from 'react-i18next';

interface SurveyLinksProps {
  id: string;
  /** Undefined on a screen that isn't one of them. */
  current?: 'builder' | 'share' | 'results';
}

/** From one of a survey's screens to its others. */
export function SurveyLinks({id, current}: SurveyLinksProps) {
  const {t} = useTranslation('survey');
  const is = (name: 'builder' | 'share' | 'results') => (name === current ? ({'aria-current': 'page', underline: 'always', fw: 700} as const) : {});
  return (
    <nav aria-label={t('screens')}>
      <Group gap="md">
        <Anchor {...is('builder')} renderRoot={props => <Link {...props} to="/surveys/$id" params={{id}} />}>
          {t('builder')}
        </Anchor>
        <Anchor {...is('share')} renderRoot={props => <Link {...props} to="/surveys/$id/share" params={{id}} />}>
          {t('share')}
        </Anchor>
        <Anchor {...is('results')} renderRoot={props => <Link {...props} to="/surveys/$surveyId/results" params={{surveyId: id}} />}>
          {t('results')}
        </Anchor>
      </Group>
    </nav>
  );
}
