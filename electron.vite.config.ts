import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const here = (path: string) => resolve(import.meta.dirname, path)

/** One build for both hosts: `out/main` holds every Node entry, `out/preload` and `out/renderer` what they serve. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: {
          desktop: here('electron/desktop/main.ts'),
          web: here('electron/web/main.ts'),
          cli: here('electron/cli/main.ts'),
          'engine-worker': here('electron/engine/worker.ts'),
          'parse-worker': here('electron/engine/import/parse-worker.ts'),
        },
        external: ['electron', 'better-sqlite3'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { preload: here('electron/desktop/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('renderer'),
    plugins: [react()],
    build: {
      outDir: here('out/renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      // Half the bytes to read before the first screen is there.
      minify: true,
      rollupOptions: { input: { index: here('renderer/index.html') } },
    },
  },
})
