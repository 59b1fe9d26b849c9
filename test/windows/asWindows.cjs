// Makes a program believe that it runs on Windows: `node --require` this in front of it. Paths are Windows' own; drive C:
// and the share \\server\share are the folder that DRIVE names. As there, a file is found however its name is spelled, the
// working folder (FOLDER) keeps the spelling that it was entered with, for a moment (FAILING renames) files are in use, and
// what OneDrive keeps (by its name) is listed as if it were a link.
const childProcess = require("node:child_process");
const fs = require("node:fs");
const Module = require("node:module");
const { join, win32 } = require("node:path");
const url = require("node:url");
const { promisify } = require("node:util");

const { DRIVE = "", FOLDER = "C:\\" } = process.env;
let failing = Number(process.env.FAILING ?? 0);
const root = /^(?:[a-z]:|[\\/]{2}server[\\/]share)(?=[\\/]|$)/i;

process.cwd = () => FOLDER;
Object.defineProperty(process, "platform", { value: "win32" });

const realpathSync = (path) => {
  fs.realpathSync(here(path));
  return win32.resolve(path);
};
realpathSync.native = (path) => there(fs.realpathSync.native(here(path)));
const renameSync = (from, to) => {
  if (failing-- > 0)
    throw Object.assign(new Error(`EPERM: operation not permitted, rename ${from}`), { code: "EPERM" });
  fs.renameSync(here(from), here(to));
};

const listed = (entries) =>
  entries.map((entry) =>
    entry.name?.startsWith("OneDrive")
      ? { name: entry.name, isDirectory: () => false, isSymbolicLink: () => true }
      : entry,
  );

const stand = {
  path: win32,
  fs: {
    ...withPaths(fs),
    realpathSync,
    renameSync,
    readdirSync: (path, options) => listed(fs.readdirSync(here(path), options)),
  },
  "fs/promises": {
    ...withPaths(fs.promises),
    realpath: async (path) => there(await fs.promises.realpath(here(path))),
    readdir: async (path, options) => listed(await fs.promises.readdir(here(path), options)),
  },
  url: {
    ...url,
    fileURLToPath: (address) => url.fileURLToPath(address, { windows: true }),
    pathToFileURL: (path) => url.pathToFileURL(path, { windows: true }),
  },
  child_process: { ...childProcess, fork: (file, ...rest) => childProcess.fork(here(file), ...rest), execFile },
};
const load = Module._load;
Module._load = (request, parent, ...rest) =>
  (/[\\/]dist[\\/][^\\/]+$/.test(parent?.filename ?? "") && stand[request.replace(/^node:/, "")]) ||
  load(request, parent, ...rest);

/** Functions that take paths, with those of Windows as their first argument. */
function withPaths(functions) {
  const given =
    (call) =>
    (path, ...rest) =>
      call(typeof path === "string" ? here(path) : path, ...rest);
  return Object.fromEntries(
    Object.entries(functions).map(([name, one]) => [name, typeof one === "function" ? given(one) : one]),
  );
}

/** Git's own paths have slashes and a drive in upper case. */
function execFile(file, args, options, done) {
  const git = args.map((arg) => (root.test(arg) ? here(arg) : arg));
  return childProcess.execFile(file, git, { ...options, cwd: here(options.cwd) }, (error, out, errors) =>
    done(error, withDrive(out), errors),
  );
}

/** What a program prints, as text or as bytes, with the drive in the place of its folder. */
function withDrive(out) {
  if (typeof out === "string") return out.replaceAll(fs.realpathSync(DRIVE), "C:");
  return out && Buffer.from(withDrive(out.toString("latin1")), "latin1");
}
execFile[promisify.custom] = (...args) =>
  new Promise((resolve, reject) =>
    execFile(...args, (error, stdout, stderr) => (error ? reject(error) : resolve({ stdout, stderr }))),
  );

/** The path that one of Windows means. */
function here(path) {
  const resolved = root.test(path) || !/^[\\/]/.test(path) ? win32.resolve(path) : path;
  if (!root.test(resolved)) return resolved.replaceAll("\\", "/");
  const names = resolved.replace(root, "").split(/[\\/]/).filter(Boolean);
  return names.reduce((folder, name) => join(folder, spelled(name, folder)), DRIVE);
}

function spelled(name, folder) {
  if (!fs.existsSync(folder) || fs.existsSync(join(folder, name))) return name;
  return fs.readdirSync(folder).find((other) => plain(other) === plain(name)) ?? name;
}

function plain(name) {
  return name.normalize("NFC").toLowerCase();
}

function there(path) {
  return path.replace(fs.realpathSync(DRIVE), "C:").replaceAll("/", "\\");
}
