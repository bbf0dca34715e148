import type {Plugin} from 'vite';

export function direct(): Plugin;
