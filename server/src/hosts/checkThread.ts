// A thread of `check` (dist/checkThread.js): looks at the folders that it is given, and tells what it has found.
import "./compileCache";
import { parentPort, workerData } from "node:worker_threads";
import { createService } from "../core";
import { settingsFrom } from "../lsp/index";
import { builtInCatalog } from "./builtInCatalog";
import { keptOpen, lookAt } from "./cli/check/lookAt";
import type { Recorded, ThreadData } from "./cli/check/threads";
import type { CheckedFolder } from "./cli/modules/checkedFiles";
import { Run } from "./cli/run";

const { paths, maxFileSize, isPart, rules = {} } = workerData as ThreadData;
const service = createService(builtInCatalog());
service.configure(settingsFrom({ rules }));
let recorded: Recorded[] = [];
const run = new Run(
  paths,
  service,
  {
    unreadable: (message) => void recorded.push({ kind: "unreadable", message }),
    module: (inForce) => void recorded.push({ kind: "module", inForce }),
    file: (path, text, found) => void recorded.push({ kind: "file", path, text, found }),
    isClosed: false,
  },
  maxFileSize,
  keptOpen,
);

parentPort?.on("message", async (folders: readonly CheckedFolder[]) => {
  recorded = [];
  for await (const files of run.modules(folders)) {
    if (files[0]) run.cover(files[0].uri);
    await lookAt(files, service, run, { isPart });
  }
  parentPort?.postMessage(recorded);
});
