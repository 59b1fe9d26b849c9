/** What a provider that means harm gets where it is isolated, and where the system does not let us. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { isIsolating, isolationVariable } from "../../server/src/hosts/provider/isolation";
import { startProvider } from "../../server/src/hosts/provider/startProvider";
import { project } from "../cli/run";
import { root } from "../harness/service";
import { until } from "../harness/until";
import { installHostile, type Loot } from "../provider/hostile";
import { cannotStart } from "../provider/install";

assert.ok(existsSync(join(root, "dist/provider.js")));
const isLinux = process.platform === "linux";
/** In the environment with which whoever asks was started. */
const secret = `HOME=${process.env.HOME}\0`;

function listening(context: TestContext, at: number | string): Promise<Server> {
  const server = createServer((socket) => socket.destroy());
  context.after(() => server.close());
  return new Promise((resolve) => {
    if (typeof at === "number") server.listen(at, "127.0.0.1", () => resolve(server));
    else server.listen(at, () => resolve(server));
  });
}

/** Processes with a text among their arguments. */
function running(mark: string): readonly string[] {
  return readdirSync("/proc").filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(mark);
    } catch {
      return false;
    }
  });
}

/** What it gets; afterwards it is ended as one that nobody waits for any more. */
async function lootOf(context: TestContext, isolation: string | undefined) {
  const folder = project(context, { "files/secret.txt": "hunter2", "temporary/.keep": "", "package/.keep": "" });
  const before = { ...process.env };
  context.after(() => {
    for (const name of ["TMPDIR", isolationVariable]) delete process.env[name];
    Object.assign(process.env, before);
  });
  const temporary = join(folder, "temporary");
  process.env.TMPDIR = temporary;
  if (isolation === undefined) delete process.env[isolationVariable];
  else process.env[isolationVariable] = isolation;
  const socket = join(folder, "socket");
  await listening(context, socket);
  const server = await listening(context, 0);
  const { port } = server.address() as { port: number };
  const mark = `left-behind-${process.pid}-${port}`;
  const files = join(folder, "files");
  const binary = installHostile(join(folder, "package"), {
    port,
    socket,
    mark,
    secret,
    secretFile: join(files, "secret.txt"),
    writable: files,
  });
  const cancel = new AbortController();
  const started = startProvider(binary, { toStart: 60_000, toAnswer: 5_000 }, undefined, cancel.signal);
  const ended = assert.rejects(started);
  const lootFiles = () =>
    readdirSync(temporary).flatMap((name) => {
      const path = join(temporary, name, "home", "loot.json");
      return existsSync(path) ? [path] : [];
    });
  await until(() => lootFiles().length > 0, "it has taken what it could");
  const loot = JSON.parse(readFileSync(lootFiles()[0]!, "utf8")) as Loot;
  assert.equal(running(mark).length, 1);
  cancel.abort();
  await ended;
  await until(() => readdirSync(temporary).join() === ".keep", "its folder is gone");
  return { loot, mark, folder };
}

test("isolated, it gets nothing", { skip: cannotStart }, async (context) => {
  delete process.env[isolationVariable];
  if (!(await isIsolating())) return context.skip("This system isolates nothing.");
  const { loot, mark, folder } = await lootOf(context, undefined);
  const { passwdHome, capabilities, interfaces, ...others } = loot;
  assert.deepEqual(others, {
    port: false,
    socket: false,
    secretFile: false,
    wrote: false,
    environments: 0,
    ofParent: false,
    ownProgram: false,
  });
  assert.match(passwdHome, /\/tfp-\w+\/home$/);
  assert.match(capabilities, /^0+$/);
  assert.deepEqual(interfaces, ["lo"]);
  assert.ok(!existsSync(join(folder, "files/written")));
  await until(() => running(mark).length === 0, "what it left behind has ended");
});

test("not isolated, it has no secret of ours from the processes that start it", { skip: !isLinux }, async (context) => {
  const { loot, mark } = await lootOf(context, "none");
  assert.equal(loot.ofParent, false);
  // That the rest cannot be had is said wherever it is promised.
  assert.notEqual(loot.passwdHome, "");
  for (const pid of running(mark)) process.kill(Number(pid), "SIGKILL");
});
