import {useTranslation} from 'react-i18next';
import {useFormats} from '../../ui/formats';
import {useBuilder} from './context';
import type {Removal} from './model/references';
import {useAddressWords} from './useSpeaker';
import {useUndoable} from './useUndoable';

/** Takes a removal over, says what went with it, and offers to take it back. */
export function useRemoval(): (removal: Removal, name: string) => void {
  const {t} = useTranslation('builder');
  const {draft, language} = useBuilder();
  const undoable = useUndoable();
  const formats = useFormats();
  const address = useAddressWords(draft, language);
  return ({draft: left, mended, recalledIn}, name) => {
    const parts = [
      t('removed.what', {name}),
      ...(mended > 0 ? [t('removed.mended', {count: mended})] : []),
      ...(recalledIn.length > 0 ? [t('removed.recalled', {places: formats.list(recalledIn.map(address))})] : []),
    ];
    undoable(() => left, parts.join(' '));
  };
}
