import {Anchor, Badge, Group, Text} from '@mantine/core';
import {createColumnHelper} from '@tanstack/react-table';
import {Link} from '@tanstack/react-router';
import {useMemo} from 'react';
import {useTranslation} from 'react-i18next';
import {NoValue} from '../../ui/DataTable';
import {useFormats} from '../../ui/formats';
import {useTouchpointNames} from '../../ui/names';
import type {ResponseLine} from './lines';
import {RowBox, type Choosing} from './RowBox';
import {CHANNELS, STATES, type Column} from './search';
import {TagsCell} from './TagsCell';

const column = createColumnHelper<ResponseLine>();

/** The columns that are shown: always the time, which leads to the response. Nothing is selected by who may do nothing with it. */
export function useColumns(shown: readonly Column[], unitName: (key: string) => string, choosing: Choosing | undefined) {
  const {t} = useTranslation('responses');
  const formats = useFormats();
  const {name: touchpointName} = useTouchpointNames();
  return useMemo(() => {
    const none = <NoValue>{t('none.value')}</NoValue>;
    const plain = (text: string) => text || none;
    const others = {
      survey: column.accessor('survey', {header: t('column.survey')}),
      score: column.accessor('score', {
        header: t('column.score'),
        meta: {numeric: true},
        cell: ({getValue}) => {
          const score = getValue();
          return score ? t('score', {value: formats.whole(score.value), scale: formats.whole(score.scale)}) : none;
        },
      }),
      words: column.accessor('words', {
        header: t('column.words'),
        cell: ({getValue, row}) =>
          getValue() ? (
            <Text size="sm" lineClamp={2} maw="28rem" lang={row.original.language}>
              {getValue()}
            </Text>
          ) : (
            none
          ),
      }),
      tags: column.accessor('tags', {
        header: t('column.tags'),
        cell: ({row: {original: line}}) => <TagsCell of={line} name={formats.time(line.answeredAt)} />,
      }),
      channel: column.accessor('channel', {
        header: t('column.channel'),
        cell: ({getValue}) => {
          const channel = CHANNELS.find(one => one === getValue());
          return channel ? t(`channel.${channel}`) : plain(getValue());
        },
      }),
      language: column.accessor('language', {
        header: t('column.language'),
        cell: ({getValue}) => (getValue() ? formats.language(getValue()) : none),
      }),
      state: column.accessor('state', {
        header: t('column.state'),
        cell: ({getValue}) => {
          const state = STATES.find(one => one === getValue());
          return (
            <Badge miw="max-content" variant="light" color={state === 'complete' ? 'sea' : 'gray'}>
              {state ? t(`state.${state}`) : getValue()}
            </Badge>
          );
        },
      }),
      touchpoint: column.accessor('touchpoint', {header: t('column.touchpoint'), cell: ({getValue}) => plain(getValue() && touchpointName(getValue()))}),
      unit: column.accessor('unit', {header: t('column.unit'), cell: ({getValue}) => plain(getValue() && unitName(getValue()))}),
      respondent: column.accessor('respondent', {
        header: t('column.respondent'),
        cell: ({getValue}) =>
          getValue() ? (
            <Anchor size="sm" style={{overflowWrap: 'anywhere'}} renderRoot={props => <Link {...props} to="/customers/of/$id" params={{id: getValue()}} />}>
              {getValue()}
            </Anchor>
          ) : (
            none
          ),
      }),
      duration: column.accessor('duration', {
        header: t('column.duration'),
        meta: {numeric: true},
        cell: ({getValue}) => t('seconds', {count: Math.round(getValue())}),
      }),
    };
    return [
      column.accessor('answeredAt', {
        header: t('column.answeredAt'),
        cell: ({getValue, row: {original: line}}) => (
          <Group gap="xs" wrap="nowrap">
            {choosing && <RowBox id={line.id} label={t('select.one', {time: formats.time(getValue())})} choosing={choosing} />}
            <Anchor
              size="sm"
              style={{whiteSpace: 'nowrap'}}
              renderRoot={props => <Link {...props} to="/responses/$responseId" params={{responseId: line.id}} />}
            >
              {formats.time(getValue())}
            </Anchor>
          </Group>
        ),
      }),
      ...shown.map(name => others[name]),
    ];
  }, [t, formats, shown, unitName, touchpointName, choosing]);
}
