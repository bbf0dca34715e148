import {Anchor, Stack, Table} from '@mantine/core';
import {Link} from '@tanstack/react-router';
import type {ReactNode} from 'react';
import {useTranslation} from 'react-i18next';
import {useFormats} from '../../ui/formats';
import {useInWords} from '../../ui/inWords';
import {useStageNames, useTouchpointNames, useUnitNames} from '../../ui/names';
import {seconds, type StoredResponse} from '../responses/lines';
import {CHANNELS} from '../responses/search';

/** All that is known of a response beside its answers. */
export function Facts({response}: {response: StoredResponse}) {
  const {t} = useTranslation(['response', 'responses']);
  const formats = useFormats();
  const inWords = useInWords();
  const units = useUnitNames();
  const touchpoints = useTouchpointNames();
  const stages = useStageNames();
  const channel = CHANNELS.find(one => one === response.channel);
  const unit = response.unit ?? '';
  const facts: [string, ReactNode][] = [
    [t('fact.channel'), channel && t(`responses:channel.${channel}`)],
    [t('fact.language'), response.language && formats.language(response.language)],
    [t('fact.touchpoint'), response.touchpoint && touchpoints.name(response.touchpoint)],
    [t('fact.stage'), response.stage && stages.name(response.stage)],
    [t('fact.unit'), unit && units.name(unit)],
    [
      t('fact.respondent'),
      response.respondent && (
        <Stack gap={0} align="flex-start">
          <Anchor renderRoot={props => <Link {...props} to="/customers/of/$id" params={{id: response.respondent!}} />}>{response.respondent}</Anchor>
          <Anchor size="sm" renderRoot={props => <Link {...props} to="/responses" search={{respondent: response.respondent}} />}>
            {t('allResponses')}
          </Anchor>
        </Stack>
      ),
    ],
    [t('fact.knownBy'), response.respondent && response.knownBy && response.knownBy !== 'unsaid' && t(`knownBy.${response.knownBy}`)],
    [t('fact.startedAt'), response.startedAt && formats.time(response.startedAt)],
    [t('fact.answeredAt'), response.answeredAt && formats.time(response.answeredAt)],
    [t('fact.duration'), t('responses:seconds', {count: Math.round(seconds(response))})],
    [t('fact.receivedAt'), response.receivedAt && formats.time(response.receivedAt)],
    [t('fact.revision'), formats.whole(response.revision ?? 1)],
    [t('fact.version'), formats.whole(response.surveyVersion ?? 0)],
    ...Object.entries(response.variables ?? {}).map(([key, value]): [string, ReactNode] => [key, formats.number(value)]),
    ...Object.entries(response.hidden ?? {}).map(([key, value]): [string, ReactNode] => [key, inWords(value)]),
  ];
  return (
    <Table variant="vertical" layout="fixed" aria-label={t('facts')}>
      <Table.Tbody>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" w="9rem">
                {name}
              </Table.Th>
              <Table.Td className="wraps">{value}</Table.Td>
            </Table.Tr>
          ))}
      </Table.Tbody>
    </Table>
  );
}
