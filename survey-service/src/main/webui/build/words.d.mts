import type {MessageFormatElement} from '@formatjs/icu-messageformat-parser';
import type {Plugin} from 'vite';

export function words(): Plugin;
export function parsed(text: string): string | MessageFormatElement[];
export function parsed(words: object): object;
