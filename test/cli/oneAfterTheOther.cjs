// Runs commands of the built azureml-terraform one after the other, each as if it had started the program: in the folder and the
// environment that were asked for, by the function that the program itself calls. Loading all it needs takes longer than
// most commands do.
const { Writable } = require("node:stream");
const { commandLine } = require("../../dist/cli.js");

process.on("message", async ({ args, folder, env }) => {
  const [stdout, stderr] = [written(), written()];
  process.chdir(folder);
  // It stays the same object: on Windows, its names are found however they are written.
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
  const code = await commandLine(args, { stdout: stdout.stream, stderr: stderr.stream });
  // Windows removes no folder that a process is in.
  process.chdir(__dirname);
  process.send({ code, out: stdout.text(), errors: stderr.text() });
});

/** A stream, and what was written to it. */
function written() {
  const pieces = [];
  const stream = new Writable({
    write(piece, _encoding, done) {
      pieces.push(piece);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(pieces).toString() };
}
