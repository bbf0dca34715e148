/* Comes when a survey with logic shows. */
import {fill} from './recall.js';
import {path} from './route.js';

window.echolot.core.logic = () => ({path, fill});
