import {useCallback} from 'react';
import {useTranslation} from 'react-i18next';
import type {Violation} from '../../api/refusal';
import {useFormats} from '../../ui/formats';
import {knownFinding} from './model/findings';

/** Says findings in the reader's words; one that isn't known here as the service does. */
export function useFindingWords(): (violation: Violation) => string {
  const {t} = useTranslation('builder');
  const formats = useFormats();
  return useCallback(
    ({message}) => {
      const say = (told: string): string => {
        const known = knownFinding(told);
        if (!known) return told;
        const {kind, language, channel, finding} = known.values;
        return t(`finding.${known.name}`, {
          ...known.values,
          kind: kind && t(`kind.${kind}`),
          language: language && formats.language(language),
          channel: channel && t(`channel.${channel}`),
          finding: finding && say(finding),
        });
      };
      return say(message);
    },
    [t, formats],
  );
}
