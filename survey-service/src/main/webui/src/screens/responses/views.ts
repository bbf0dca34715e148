import {useLocalStorage} from '@mantine/hooks';
import {useKeptKey} from '../../ui/kept';
import {responsesSearch, type ResponsesSearch} from './search';

/** A name for what is looked at often. */
export interface SavedView {
  name: string;
  search: ResponsesSearch;
}

const MOST = 30;

/** The views that somebody keeps in this browser. */
export function useSavedViews() {
  const [views, setViews] = useLocalStorage<SavedView[]>({
    key: useKeptKey('response-views'),
    defaultValue: [],
    getInitialValueInEffect: false,
    deserialize: stored => savedViews(stored),
  });
  return {
    views,
    save: (view: SavedView) => setViews(withView(views, view)),
    forget: (name: string) => setViews(views.filter(view => view.name !== name)),
    restore: (before: SavedView[]) => setViews(before),
  };
}

/** Reads what was kept, by whatever version of the console. */
export function savedViews(stored: string | undefined): SavedView[] {
  try {
    const given: unknown = JSON.parse(stored ?? '[]');
    return (Array.isArray(given) ? given : [])
      .filter((view): view is SavedView => typeof view?.name === 'string' && typeof view.search === 'object' && view.search !== null)
      .map(({name, search}) => ({name, search: responsesSearch({...search})}));
  } catch {
    return [];
  }
}

/** The same with that one, in the place of one of the same name. */
export function withView(views: SavedView[], view: SavedView): SavedView[] {
  return [...views.filter(({name}) => name !== view.name), view].slice(-MOST);
}
