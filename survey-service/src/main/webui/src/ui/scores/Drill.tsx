import {Anchor, Group} from '@mantine/core';
import {Link} from '@tanstack/react-router';
import {useTranslation} from 'react-i18next';
import type {ResponsesSearch} from '../../screens/responses/search';
import type {Period} from '../period';
import type {Dimension, Filters} from './figures';
import type {PeriodSearch} from './search';

/** By what the screen of responses filters. */
const OF_RESPONSES: readonly string[] = ['survey', 'channel', 'language', 'unit'] satisfies Dimension[];

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
  const hasResponses = Object.entries(filters).every(([dimension, key]) => OF_RESPONSES.includes(dimension) && key !== '');
  return (
    <Group gap="sm">
      <Anchor size="xs" renderRoot={props => <Link {...props} to="/words" search={{...filters, ...search}} />} aria-label={t('drill.wordsOf', {name})}>
        {t('drill.words')}
      </Anchor>
      {hasResponses && (
        <Anchor
          size="xs"
          renderRoot={props => <Link {...props} to="/responses" search={{...filters, ...period} as ResponsesSearch} />}
          aria-label={t('drill.responsesOf', {name})}
        >
          {t('drill.responses')}
        </Anchor>
      )}
    </Group>
  );
}
