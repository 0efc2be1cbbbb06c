// Build, development server and unit tests of the window. The loopback host answers /call and
// /events while developing against a real library; its address is VARIORUM_HOST.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

const host = process.env.VARIORUM_HOST ?? 'http://127.0.0.1:4717';

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  clearScreen: false,
  server: {
    port: 5173,
    strictPort: true,
    proxy: { '/call': host, '/events': host },
  },
  build: {
    target: 'safari18',
    // One licence text per library is shown by About; comments need not be kept in the bundle.
    sourcemap: false,
    chunkSizeWarningLimit: 1500,
    assetsInlineLimit: 0,
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/test/setup.ts'],
    maxWorkers: 1,
    testTimeout: 20_000,
  },
});
