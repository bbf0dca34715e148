import {defineEcholot} from '@echolot/widget';
import {StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import {App} from './App';

const {gateway = '', key = ''} = document.body.dataset;
void defineEcholot({
  gateway,
  key,
  triggers: [{survey: 'post-delivery-csat', when: 'event order.delivered', mode: 'modal'}]
});

createRoot(document.getElementById('root') as HTMLElement).render(<StrictMode><App /></StrictMode>);
