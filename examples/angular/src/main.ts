import {provideZonelessChangeDetection} from '@angular/core';
import {bootstrapApplication} from '@angular/platform-browser';
import {defineEcholot} from '@echolot/widget';
import {App} from './app';

const {gateway = '', key = ''} = document.body.dataset;
void defineEcholot({
  gateway,
  key,
  triggers: [{survey: 'post-delivery-csat', when: 'event order.delivered', mode: 'modal'}]
});

bootstrapApplication(App, {providers: [provideZonelessChangeDetection()]}).catch(console.error);
