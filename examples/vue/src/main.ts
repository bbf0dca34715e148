import {defineEcholot} from '@echolot/widget';
import {createApp} from 'vue';
import App from './App.vue';

const {gateway = '', key = ''} = document.body.dataset;
void defineEcholot({
  gateway,
  key,
  triggers: [{survey: 'post-delivery-csat', when: 'event order.delivered', mode: 'modal'}]
});

createApp(App).mount('#root');
