// Kills a program as soon as it has made a folder: `node --require` this in front of it.
const fs = require("node:fs");

for (const name of ["mkdirSync", "mkdtempSync"]) {
  const make = fs[name];
  fs[name] = (...args) => {
    make(...args);
    process.kill(process.pid, "SIGKILL");
  };
}
