import type {Announcements, ScreenReaderInstructions} from '@dnd-kit/core';
import {useMemo, useRef} from 'react';
import {useTranslation} from 'react-i18next';

/** What screen readers say while a list's thing is moved. */
export function useAnnouncements(ids: string[], nameOf: (id: string) => string) {
  const {t} = useTranslation('builder');
  /** Whether it is still where it was taken up: that it is over its own place would be said at once in place of that it is lifted. */
  const isUnmoved = useRef(false);
  return useMemo(() => {
    const place = (id: string) => ({position: ids.indexOf(id) + 1, count: ids.length});
    const announcements: Announcements = {
      onDragStart: ({active}) => {
        isUnmoved.current = true;
        return t('drag.lifted', {name: nameOf(String(active.id)), ...place(String(active.id))});
      },
      onDragOver: ({active, over}) => {
        if (!over || (isUnmoved.current && over.id === active.id)) return undefined;
        isUnmoved.current = false;
        return t('drag.over', {name: nameOf(String(active.id)), ...place(String(over.id))});
      },
      onDragEnd: ({active, over}) => t('drag.dropped', {name: nameOf(String(active.id)), ...place(String(over?.id ?? active.id))}),
      onDragCancel: ({active}) => t('drag.cancelled', {name: nameOf(String(active.id))}),
    };
    const screenReaderInstructions: ScreenReaderInstructions = {draggable: t('drag.how')};
    return {announcements, screenReaderInstructions};
  }, [t, ids, nameOf]);
}
