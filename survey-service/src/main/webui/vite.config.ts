import react from '@vitejs/plugin-react';
import {defineConfig} from 'vitest/config';
import {chunks} from './build/chunks.mjs';
import {direct} from './build/direct.mjs';
import {words} from './build/words.mjs';

// What every screen needs and what seldom changes: kept by browsers from one release to the next.
const BASE = [
  '@tanstack/react-query',
  '@tanstack/react-router',
  // Else it comes with the dialogs that use it, too.
  'get-nonce',
  'i18next',
  'intl-messageformat',
  'openapi-fetch',
  'react',
  'react-dom',
  'react-i18next',
];

// What begins the first screen: few files hold all that it needs, and other screens need most of it, too.
const FIRST = ['src/main.tsx', 'src/screens/home/screen.tsx'];

export default defineConfig({
  base: '/console/',
  plugins: [direct(), words(), react()],
  // ConsolePage puts a nonce of its own for each answer in its place.
  html: {cspNonce: 'NONCE-OF-THIS-ANSWER'},
  build: {
    // Not index.html, which would be served without a login.
    // Names of chunks stand in the list of what screens load with them: a kilobyte of the first screen.
    rollupOptions: {
      input: 'app.html',
      output: {
        chunkFileNames: 'assets/[hash].js',
        manualChunks: chunks({packages: BASE, screens: 'src/app/screens.ts', first: FIRST}),
        onlyExplicitManualChunks: true,
      },
    },
    // ECharts, which comes with the first chart.
    chunkSizeWarningLimit: 700,
    target: 'es2022',
    // A few kilobytes smaller than by esbuild.
    minify: 'terser',
    terserOptions: {ecma: 2020, module: true, compress: {passes: 3}},
    manifest: 'manifest.json',
    // The policy lets no data: URLs in where scripts and styles may come from.
    assetsInlineLimit: 0,
    modulePreload: {polyfill: false},
    reportCompressedSize: false,
  },
  css: {transformer: 'postcss'},
  server: {proxy: {'/v1': 'http://localhost:8081', '/console/api': 'http://localhost:8081'}},
  test: {include: ['src/**/*.test.ts']},
});
