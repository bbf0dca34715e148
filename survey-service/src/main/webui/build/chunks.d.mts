import type {Rollup} from 'vite';

export function chunks(which: {packages: string[]; screens: string; first: string[]}): Rollup.GetManualChunk;
