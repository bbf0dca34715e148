import {Text} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {useFormats} from '../../ui/formats';
import {feltOf, pathOf} from './felt';
import {BEST, WORST, touchpointsOf, type Journey} from './journey';
import classes from './journeys.module.css';

interface CurveProps {
  journey: Journey;
  persona: string;
  personaName: string;
  colour: string;
}

/** How a persona feels along the way, above the stages. */
export function Curve({journey, persona, personaName, colour}: CurveProps) {
  const {t} = useTranslation('journeys');
  const formats = useFormats();
  const felt = feltOf(journey, persona);
  const names = new Map(touchpointsOf(journey).map(({key, name}) => [key, formats.text(name) || key]));
  const points = formats.list(felt.map(({key, emotion}) => `${names.get(key)}: ${t(`emotion.${emotion}`)}`));
  const percent = (share: number) => `${share * 100}%`;
  return (
    <div className={classes.curve} role="img" aria-label={felt.length > 0 ? t('curve', {name: personaName, points}) : t('noCurve', {name: personaName})}>
      <Text size="xs" c="dimmed" aria-hidden className={classes.best}>
        {t(`emotion.${BEST}`)}
      </Text>
      <Text size="xs" c="dimmed" aria-hidden className={classes.worst}>
        {t(`emotion.${WORST}`)}
      </Text>
      <div className={classes.line} style={{color: colour || undefined}}>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" aria-hidden>
          <line x1={0} x2={100} y1={50} y2={50} className={classes.middle} vectorEffect="non-scaling-stroke" />
          <path d={pathOf(felt)} fill="none" stroke="currentColor" strokeWidth={2} vectorEffect="non-scaling-stroke" />
        </svg>
        {felt.map(({key, x, y, emotion}) => (
          <span key={key} className={classes.dot} title={`${names.get(key)}: ${t(`emotion.${emotion}`)}`} style={{left: percent(x), top: percent(y)}} />
        ))}
      </div>
    </div>
  );
}
