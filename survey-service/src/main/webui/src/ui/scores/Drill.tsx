import {Anchor, Group} from '@mantine/core';
import {Link} from '@tanstack/react-router';
import {useTranslation} from 'react-i18next';
import {responsesSearch} from '../../screens/responses/search';
import type {Period} from '../period';
import type {Filters} from './figures';
import type {PeriodSearch} from './search';

interface DrillProps {
  /** Of what the number tells, for screen readers. */
  name: string;
  filters: Filters;
  search: PeriodSearch;
  period: Period;
}

/** From a number to the words, and to the responses, of which it is made. */
export function Drill({name, filters, search, period}: DrillProps) {
  const {t} = useTranslation('scores');
  // What has no survey, no unit … can't be asked for there.
  const hasResponses = Object.values(filters).every(key => key !== '');
  return (
    <Group gap="sm">
      <Anchor size="xs" renderRoot={props => <Link {...props} to="/words" search={{...filters, ...search}} />} aria-label={t('drill.wordsOf', {name})}>
        {t('drill.words')}
      </Anchor>
      {hasResponses && (
        <Anchor
          size="xs"
          renderRoot={props => <Link {...props} to="/responses" search={responsesSearch({...filters, ...period})} />}
          aria-label={t('drill.responsesOf', {name})}
        >
          {t('drill.responses')}
        </Anchor>
      )}
    </Group>
  );
}
