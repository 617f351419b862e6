import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// Threads and programs that tests start would each strip and compile the same two hundred modules again.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules', '.cache', 'compiled')

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Driven by Playwright, and measured by the bench.
    exclude: ['test/app/**', 'test/bench/**'],
    environment: 'node',
    // better-sqlite3 is a native addon: a process of its own for each file keeps one file's crash its own.
    pool: 'forks',
    // By itself it leaves one core alone, and of two that is half.
    maxWorkers: '100%',
    // Some tests start whole programs, two at a time on two cores, which may have other things to do.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
