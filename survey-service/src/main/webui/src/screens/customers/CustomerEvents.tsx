import {Skeleton, Text, Timeline} from '@mantine/core';
import {useInfiniteQuery} from '@tanstack/react-query';
import {useTranslation} from 'react-i18next';
import {More} from '../../ui/More';
import {useFormats} from '../../ui/formats';
import {useInWords} from '../../ui/inWords';
import {Section} from '../../ui/Section';
import {eventsQuery} from './queries';

/** What the customer did, the latest first. */
export function CustomerEvents({id}: {id: string}) {
  const {t} = useTranslation('customers');
  const formats = useFormats();
  const inWords = useInWords();
  const list = useInfiniteQuery(eventsQuery(id));
  const events = (list.data?.pages ?? []).flatMap(page => page.value);
  return (
    <Section title={t('events')}>
      {list.isPending ? (
        <Skeleton height={80} />
      ) : list.isError && !list.data ? (
        <Text>{t('unknown')}</Text>
      ) : events.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('noEvents')}
        </Text>
      ) : (
        <Timeline bulletSize={14} lineWidth={2}>
          {events.map(({id: key, name, at, properties}) => (
            <Timeline.Item key={key} title={name}>
              <Text size="xs" c="dimmed">
                {formats.time(at ?? '')}
              </Text>
              {Object.entries(properties ?? {}).map(([property, value]) => (
                <Text key={property} size="xs" style={{overflowWrap: 'anywhere'}}>
                  {`${property}: ${inWords(value)}`}
                </Text>
              ))}
            </Timeline.Item>
          ))}
        </Timeline>
      )}
      <More of={list} />
    </Section>
  );
}
