import {Text} from '@mantine/core';
import type {CSSProperties} from 'react';
import {useTranslation} from 'react-i18next';
import {useFormats} from '../../ui/formats';
import {barScale, useFigures, valueOf, type Dimension, type Group, type Metric} from '../../ui/scores/figures';
import {useNames} from '../../ui/useNames';
import classes from './Matrix.module.css';
import {matrixOf} from './pairs';

interface MatrixProps {
  metric: Metric;
  by: Dimension;
  across: Dimension;
  groups: Group[];
  least: number;
}

/** A score told apart by two dimensions: the stronger a cell's colour, the higher its score. What is of few answers has none. */
export function Matrix({metric, by, across, groups, least}: MatrixProps) {
  const {t, i18n} = useTranslation('scores');
  const names = useNames();
  const formats = useFormats();
  const figure = useFigures(metric);
  const label = t('matrix.label', {metric: t(`metric.${metric}`), rows: t(`dimension.${by}`), columns: t(`dimension.${across}`)});
  const collator = new Intl.Collator(i18n.language, {numeric: true});
  const sorted = (dimension: Dimension, keys: string[]) => keys.toSorted((one, other) => collator.compare(names(dimension, one), names(dimension, other)));
  const {rows, columns, cell} = matrixOf(groups, by, across);
  const highest = Math.max(1, ...groups.map(group => group.score?.n ?? 0));
  const scale = metric === 'volume' ? ([0, highest] as const) : barScale(metric, groups);
  return (
    <div className={classes.scroller} role="region" aria-label={label} tabIndex={0}>
      <table className={classes.matrix}>
        <caption className={classes.caption}>{label}</caption>
        <thead>
          <tr>
            <td />
            {sorted(across, columns).map(key => (
              <th key={key} scope="col">
                {names(across, key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(by, rows).map(row => (
            <tr key={row}>
              <th scope="row">{names(by, row)}</th>
              {sorted(across, columns).map(column => {
                const score = cell(row, column)?.score;
                const n = score?.n ?? 0;
                const value = valueOf(metric, score);
                const isFew = metric !== 'volume' && n < least;
                const strength = value === undefined || isFew ? 0 : (value - scale[0]) / (scale[1] - scale[0]);
                return (
                  <td key={column} style={{'--strength': `${Math.round(strength * 40)}%`} as CSSProperties}>
                    {n === 0 ? (
                      '–'
                    ) : (
                      <>
                        <Text fw={600} td={isFew ? 'underline dashed 1px' : undefined}>
                          {figure.value(value)}
                        </Text>
                        {metric !== 'volume' && <Text size="xs">{isFew ? `${formats.whole(n)} · ${t('few')}` : t('answers', {count: n})}</Text>}
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
