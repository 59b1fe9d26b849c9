// What the hostile provider does (hostile.ts): `hostile.child.js <file with what it is after>`. Needs nothing but Node.
import { spawn } from "node:child_process";
import { appendFileSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { connect, type NetConnectOpts } from "node:net";
import { networkInterfaces, userInfo } from "node:os";
import { join } from "node:path";
import type { Loot, Prey } from "./hostile";

const prey = JSON.parse(readFileSync(process.argv[2]!, "utf8")) as Prey & { readonly node: string };

function got(attempt: () => unknown): boolean {
  try {
    return attempt() !== false;
  } catch {
    return false;
  }
}

function reached(options: NetConnectOpts): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(options, () => resolve(true));
    socket.once("error", () => resolve(false));
    socket.setTimeout(2000, () => resolve(false));
  });
}

function environments(): readonly string[] {
  const found: string[] = [];
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name)))
    got(() => {
      if (readFileSync(`/proc/${pid}/environ`, "utf8").includes(prey.secret)) found.push(pid);
    });
  return found;
}

function capabilities(): string {
  return /CapBnd:\s*(\w+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? "";
}

void (async () => {
  const left = spawn(prey.node, ["-e", "setInterval(() => {}, 1000)", prey.mark], { detached: true, stdio: "ignore" });
  left.unref();
  const isThere = got(() => readdirSync("/proc"));
  const others = isThere ? environments() : [];
  const loot: Loot = {
    port: await reached({ port: prey.port, host: "127.0.0.1" }),
    socket: await reached({ path: prey.socket }),
    secretFile: got(() => readFileSync(prey.secretFile)),
    wrote: got(() => writeFileSync(join(prey.writable, "written"), "x")),
    environments: others.length,
    ofParent: others.includes(String(process.ppid)),
    ownProgram: got(() => appendFileSync(process.argv[1]!, "\n//")),
    passwdHome: userInfo().homedir,
    interfaces: Object.keys(networkInterfaces()),
    capabilities: got(capabilities) ? capabilities() : "",
  };
  writeFileSync("loot.part", JSON.stringify(loot));
  renameSync("loot.part", "loot.json");
  setInterval(() => undefined, 60_000);
})();
