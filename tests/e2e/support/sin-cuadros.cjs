// Loaded before the program in a second process: nobody is there to close the system's box, so it only writes.
const { dialog } = require('electron');

dialog.showErrorBox = (title, content) => process.stdout.write(`[${title}] ${content}\n`);
