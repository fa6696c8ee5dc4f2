/** An empty window: what the start of the app is measured against. */
const { app, BrowserWindow } = require('electron')

app.on('window-all-closed', () => app.quit())
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 860, show: false })
  window.once('ready-to-show', () => window.show())
  void window.loadURL('data:text/html,<title>Bare</title><h1>Bare</h1>')
})
