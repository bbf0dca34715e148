import {notifications} from '@mantine/notifications';
import {useTranslation} from 'react-i18next';
import {downloadPersonal, inMillis} from '../../ui/csv';
import {useTouchpointNames, useUnitNames} from '../../ui/names';
import {sayFailed} from '../../ui/undo';
import type {ResponseLine} from './lines';
import {tellTaken} from './queries';
import {CHANNELS, STATES, type Column} from './search';

/** Hands what is selected to whoever looks at it as a table: the columns that are shown, with the ids. */
export function useSelectionFile(shown: readonly Column[]): (lines: ResponseLine[]) => void {
  const {t} = useTranslation('responses');
  const units = useUnitNames();
  const touchpoints = useTouchpointNames();
  const cell = (line: ResponseLine, column: Column): string => {
    switch (column) {
      case 'score':
        return line.score ? String(line.score.value) : '';
      case 'tags':
        return line.tags.join('|');
      case 'duration':
        return String(Math.round(line.duration));
      case 'channel': {
        const channel = CHANNELS.find(one => one === line.channel);
        return channel ? t(`channel.${channel}`) : line.channel;
      }
      case 'state': {
        const state = STATES.find(one => one === line.state);
        return state ? t(`state.${state}`) : line.state;
      }
      case 'touchpoint':
        return line.touchpoint && touchpoints.name(line.touchpoint);
      case 'unit':
        return line.unit && units.name(line.unit);
      default:
        return line[column];
    }
  };
  const take = async (lines: readonly ResponseLine[]) => {
    await downloadPersonal(
      tellTaken,
      `${t('select.file')}.csv`,
      ['id', t('column.answeredAt'), ...shown.map(column => t(`column.${column}`))],
      lines.map(line => [line.id, inMillis(line.answeredAt), ...shown.map(column => cell(line, column))]),
    );
    if (lines.every(({respondent}) => respondent === '')) notifications.show({role: 'status', message: t('select.anonymous', {count: lines.length})});
  };
  return (lines: readonly ResponseLine[]) => void take(lines).catch(sayFailed);
}
