// Makes a program end as if it were killed, at a chosen step of what it writes: `node --require` this in front of it. Steps are
// the calls that change something on the disk, counted from 1; KILL_AT is the last one that is begun. With TORN, half of the
// bytes of a write still get there. Without KILL_AT, the steps go to the file descriptor 3 when the program ends, as names.
const fs = require("node:fs");
const Module = require("node:module");

const { KILL_AT, TORN } = process.env;
const changing = new Set([
  "writeSync",
  "renameSync",
  "rmSync",
  "unlinkSync",
  "fsyncSync",
  "ftruncateSync",
  "fchmodSync",
]);
const steps = [];

const counted = Object.fromEntries(
  Object.entries(fs).map(([name, call]) => [
    name,
    (...args) => {
      const isChange = changing.has(name) || (name === "openSync" && (args[1] & fs.constants.O_WRONLY) !== 0);
      if (isChange && steps.push(name) === Number(KILL_AT)) {
        if (TORN && name === "writeSync") fs.writeSync(args[0], args[1], args[2], Math.floor(args[3] / 2), args[4]);
        process.kill(process.pid, "SIGKILL");
      }
      return call(...args);
    },
  ]),
);

const load = Module._load;
Module._load = (request, parent, ...rest) =>
  request.replace(/^node:/, "") === "fs" && /[\\/]dist[\\/]/.test(parent?.filename ?? "")
    ? { ...fs, ...counted, constants: fs.constants }
    : load(request, parent, ...rest);

if (KILL_AT === undefined) process.on("exit", () => fs.writeSync(3, steps.join(" ")));
