// Stands where the official Electron keeps its default app: runs the app folder named on the command line, so that
// `electron .`, electron-vite and Playwright work with the fallback runtime as they do with the official one.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const required = process.argv.findIndex((argument) => argument === '-r' || argument === '--require')
if (required > 0) createRequire(import.meta.url)(path.resolve(process.argv.splice(required, 2)[1]))

const folder = path.resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
const description = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
app.setName(description.productName ?? description.name)
app.setVersion(description.version)
app.setAppPath(folder)
// Awaited, so that what the app must do before Electron is ready is still done before it is ready.
await import(pathToFileURL(path.join(folder, description.main)).href)
