import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import packageJson from './package.json' with { type: 'json' }
import { contentSecurityPolicy } from './shared/platform/csp.ts'

/** The oldest engine we run on: Electron 33, that is Chromium 130 with Node 20.18. */
const chrome = 'chrome130'
const node = 'node20.18'

/**
 * Writes the content security policy into the built page, so that the browser edition carries it too. Not while
 * developing: the development server needs an inline script for hot reloading.
 */
function policyInPage(): Plugin {
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
        injectTo: 'head-prepend',
      },
    ],
  }
}

export default defineConfig({
  main: {
    build: {
      target: node,
      // Everything is bundled: an installed app carries no node_modules.
      externalizeDeps: false,
      rollupOptions: { input: { main: resolve('electron/main.ts') } },
    },
  },
  preload: {
    build: {
      target: node,
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: resolve('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), policyInPage()],
    // Workers load what they need when they need it, as the window does.
    worker: { format: 'es' },
    define: { 'import.meta.env.APP_VERSION': JSON.stringify(packageJson.version) },
    build: {
      target: chrome,
      minify: true,
      outDir: 'out/renderer',
      rollupOptions: {
        input: { index: resolve('renderer/index.html') },
        // What the window begins with is one file: each file more is a turn through the main process.
        output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      },
    },
  },
})
