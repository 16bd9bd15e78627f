/** The peer of our launch: an Electron program with one window and one field in it, and nothing else. */
const { app, BrowserWindow } = require('electron');

app.on('window-all-closed', () => app.quit());
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, show: false, webPreferences: { sandbox: true, contextIsolation: true } });
  window.once('ready-to-show', () => window.show());
  return window.loadURL(`data:text/html,${encodeURIComponent('<!doctype html><title>.</title><input type="password" autofocus>')}`);
});
