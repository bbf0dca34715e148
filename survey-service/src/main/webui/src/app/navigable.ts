import {may, mayAll, useMe, type Me} from './me';
import {screens} from './screens';

type NavScreen = Extract<(typeof screens)[number], {nav: object}>;

/** The screens that stand in the navigation and the palette, for the one who is logged in. */
export function useNavigable() {
  const me = useMe();
  return screens.flatMap(screen => (isInNavigation(screen) && mayOpen(me, screen) ? [entry(screen)] : []));
}

function mayOpen(me: Me, screen: NavScreen): boolean {
  return 'isWhole' in screen ? mayAll(me, screen.roles) : may(me, screen.roles);
}

function isInNavigation(screen: (typeof screens)[number]): screen is NavScreen {
  return screen.nav !== undefined;
}

function entry({route, name, nav}: NavScreen) {
  return {name, group: nav.group, Icon: nav.icon, to: route.to};
}
