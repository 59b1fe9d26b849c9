// Providers that were learned: what ten of them add to opening a folder, how long one of their types takes to be read, and
// keystrokes while another provider is being learned.
import { fork } from "node:child_process";
import { chmodSync, linkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Position } from "vscode-languageserver/node";
import { createCatalog } from "../../server/src/catalog/createCatalog";
import { writeLearned } from "../../server/src/catalog/learned/learnedForm";
import type { Source } from "../../server/src/catalog/source";
import { fullAddress } from "../../server/src/hosts/installed/address";
import { createInstalledProviders } from "../../server/src/hosts/installed/installedProviders";
import { edited, isProgress } from "../../server/src/hosts/installed/introspectionMessages";
import { keepLearned, learnedPath } from "../../server/src/hosts/installed/learnedCache";
import type { LearnOutcome, LearnProgress, LearnRequest } from "../../server/src/hosts/installed/learnPackage";
import type { DescribedType, ProviderDescription } from "../../test/provider/description";
import { builtCatalog, version } from "../builtCatalog";
import { makeFiles } from "../inputs/makeFiles";
import { makeResources } from "../inputs/makeResources";
import { randomFrom } from "../inputs/random";
import type { Measure } from "../measure";
import { startOurs } from "../servers/ourServer";
import { placeIn } from "../servers/place";
import { type Project, terraformProject } from "../servers/project";
import type { Server } from "../servers/server";
import { median, percentile } from "../stats";

const hash = "h1:bench=";
const releases = Array.from({ length: 10 }, (_, at) => ({
  ...{ host: "example.com", namespace: "team", type: `provider${at}`, version: "1.2.3" },
}));

/** Each as large as azurerm. */
export const learned: Measure = async (say) => {
  const folder = mkdtempSync(join(tmpdir(), "azureml-terraform-bench-"));
  try {
    return [...(await opening(folder)), ...(await typing(folder, say))];
  } finally {
    rmSync(folder, { recursive: true });
  }
};

async function opening(folder: string) {
  const catalog = builtCatalog();
  const provider = catalog.provider("azurerm")!;
  const types = (["resource", "data"] as const).flatMap((kind) =>
    provider.names(kind, version).flatMap((name) => {
      const found = provider.find(kind, name, version);
      return typeof found === "object" ? [found] : [];
    }),
  );
  const kept = join(folder, "kept");
  for (const release of releases) {
    const about = { address: fullAddress(release), version: release.version, hash };
    keepLearned(learnedPath(kept, release, hash), writeLearned(about, { types, functions: [] }));
  }
  const lock = releases
    .map((release) => `provider "${fullAddress(release)}" {\n  version = "1.2.3"\n  hashes = ["${hash}"]\n}\n`)
    .join("");
  const times: { with: number; without: number }[] = [];
  let source: Source | undefined;
  for (let run = 0; run < 7; run++) {
    // A cache of its own, since a file that was opened once is known.
    const cache = join(folder, `cache${run}`);
    for (const release of releases) {
      const path = learnedPath(cache, release, hash);
      mkdirSync(dirname(path), { recursive: true });
      linkSync(learnedPath(kept, release, hash), path);
    }
    const open = async (text: string) => {
      const begin = performance.now();
      const providers = createInstalledProviders(catalog, cache, (uri) => fileURLToPath(uri));
      await providers.lookInto(pathToFileURL(folder).href, { lock: text });
      source = providers.source;
      createCatalog([source]).provider("provider9");
      return performance.now() - begin;
    };
    times.push({ without: await open(""), with: await open(lock) });
  }
  const known = createCatalog([source!]);
  const reads = types.map(({ kind, name }) => {
    const begin = performance.now();
    known.provider("provider0")!.find(kind, name, "1.2.3");
    return performance.now() - begin;
  });
  const more = median(times.map((time) => time.with - time.without));
  return [
    { name: "opening a folder, ten learned providers more", unit: "ms" as const, ours: more, target: { atMost: 30 } },
    { name: "a learned type's schema, p50", unit: "ms" as const, ours: median(reads), target: { atMost: 2 } },
    { name: "a learned type's schema, p95", unit: "ms" as const, ours: percentile(reads, 95), target: { atMost: 2 } },
  ];
}

/** How often one and the other are measured, by turns: whatever else the machine does slows both of them alike. */
const turns = 20;

/** How long nobody presses a key before each, in milliseconds: long enough for learning to go on. */
const between = 400;

async function typing(folder: string, say: (sentence: string) => void) {
  if (process.platform === "win32") {
    say("A program of Node cannot be started as if it were a provider on Windows.");
    return [];
  }
  const project = terraformProject(makeFiles(makeResources(19_000, "lines"), 200));
  const server = await startOurs(project.folder);
  const learning = startLearning(folder);
  try {
    const press = pressIn(server, project, learning.edited);
    await press(10);
    const [alone, beside]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < turns; turn++) {
      learning.signal("SIGSTOP");
      alone.push(...(await press(5)));
      learning.signal("SIGCONT");
      beside.push(...(await press(5)));
    }
    if (learning.hasEnded()) say("The provider was learned before all keys were pressed.");
    return [
      {
        name: "findings while a provider is learned, p95 (reference: without)",
        unit: "ms" as const,
        ours: percentile(beside, 95),
        reference: percentile(alone, 95),
        target: { ofReference: 1.25 },
      },
    ];
  } finally {
    learning.signal("SIGKILL");
    await server.stop();
    project.remove();
  }
}

/** Opens a file; gives what presses so many keys in it, each after a pause, and how long their findings took. */
function pressIn(server: Server, { files }: Project, edited: () => void): (count: number) => Promise<number[]> {
  const { uri, text } = files[0]!;
  const random = randomFrom(1);
  server.open(uri, text);
  const edit = (start: Position, end: Position, key: string) => {
    server.edit(uri, { start, end }, key);
    edited();
    return server.findings(uri);
  };
  return async (count) => {
    const times: number[] = [];
    for (let turn = 0; turn < count; turn++) {
      const { at, key } = placeIn(text, "value", random);
      await wait(between);
      const begin = performance.now();
      await edit(at, at, key);
      times.push(performance.now() - begin);
      await edit(at, { ...at, character: at.character + key.length }, "");
    }
    return times;
  };
}

/** Learns a provider that takes longer than the keys do, in the process that learns in an editor. */
function startLearning(folder: string) {
  const at = join(folder, "package");
  const cache = join(folder, "learning");
  mkdirSync(at);
  mkdirSync(cache);
  const binary = join(at, "terraform-provider-thing");
  writeFileSync(`${binary}.json`, JSON.stringify(large()));
  const words = [process.execPath, join(__dirname, "provider.js"), `${binary}.json`].map((word) => `'${word}'`);
  writeFileSync(binary, `#!/bin/sh\nexec ${words.join(" ")}\n`);
  chmodSync(binary, 0o755);
  const installed = { host: "example.com", namespace: "team", type: "thing", version: "1.2.3", folder: at, binary };
  const child = fork(resolve("dist/introspection.js"), { execArgv: [], stdio: "ignore" });
  let hasEnded = false;
  child.on("message", (message: LearnOutcome | LearnProgress) => {
    hasEnded ||= !isProgress(message);
  });
  child.once("exit", () => {
    hasEnded = true;
  });
  const request: LearnRequest = { installed, trusted: "any", cache };
  child.send(request);
  return {
    hasEnded: () => hasEnded,
    /** The server that has started it says so with each edit. */
    edited: () => void (child.connected && child.send(edited, () => {})),
    signal(name: NodeJS.Signals) {
      if (!hasEnded) child.kill(name);
    },
  };
}

function large(): ProviderDescription {
  const texts = Array.from({ length: 20 }, (_, at) => [
    [`text${at}`, { type: "string", optional: true, values: ["one", "two", "three"], default: "one" }] as const,
    [`name${at}`, { type: "string", optional: true, length: [3, 63], forceNew: true }] as const,
    [`size${at}`, { type: "int", optional: true, ranges: [[1, 443]] }] as const,
  ]);
  const attributes = Object.fromEntries(texts.flat()) as DescribedType["attributes"];
  const types = Array.from({ length: 1000 }, (_, at) => ({
    kind: "resource" as const,
    name: `thing_${at}`,
    attributes,
  }));
  return { protocol: 5, dialect: "sdk", types };
}
