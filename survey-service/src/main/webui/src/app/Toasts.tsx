import '@mantine/notifications/styles.layer.css';
import {Notifications} from '@mantine/notifications';

/** Where what was done is told; nothing of the first screen, so loaded after it. */
export default function Toasts() {
  return <Notifications position="bottom-right" />;
}
