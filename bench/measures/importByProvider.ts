// The import of a resource group with 200 resources by an installed azurerm, which reads each of them beside a loopback Azure: from the start of its
// process to the code, and the plan of it. Only where AZURERM names a binary.
import { fork } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import type { WrittenResource } from "../../server/src/azure/index";
import { createService } from "../../server/src/createService";
import { toRead } from "../../server/src/hosts/installed/introspectionMessages";
import type { FromReader, ReadingRequest, ToReader } from "../../server/src/hosts/installed/readingTypes";
import { builtCatalog } from "../builtCatalog";
import type { Measure } from "../measure";
import { answersOfGroup } from "./importGroup";

const count = 200;
const type = "azurerm_network_security_group";

export const importByProvider: Measure = async (say) => {
  const binary = process.env.AZURERM ?? "";
  const version = /_v(\d+\.\d+\.\d+)/.exec(basename(binary))?.[1];
  if (!existsSync(binary) || !version) {
    say("The import by a provider is skipped: AZURERM names no binary of azurerm (terraform-provider-azurerm_v5.2.0).");
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), "azureml-terraform-bench-"));
  try {
    const at = join(folder, "package");
    mkdirSync(at);
    copyFileSync(binary, join(at, basename(binary)));
    const release = { host: "registry.terraform.io", namespace: "hashicorp", type: "azurerm", version };
    const installed = { ...release, folder: at, binary: join(at, basename(binary)) };
    const ours = await imported({ installed, trusted: "any", cache: join(folder, "cache") }, version, say);
    return [
      { name: `import of a group with ${count} resources by azurerm`, unit: "ms", ours, target: { atMost: 30_000 } },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
};

async function imported(
  about: Pick<ReadingRequest, "installed" | "trusted" | "cache">,
  providerVersion: string,
  say: (sentence: string) => void,
): Promise<number> {
  const answers = answersOfGroup(count);
  const service = createService(builtCatalog());
  const begin = performance.now();
  const reader = startReader();
  try {
    const resources = answers.map(({ id }) => ({ id, types: [type], alike: 1 }));
    const read = await reader.ask({ read: { ...about, resources, answers, mayFetch: false } });
    if (!("reply" in read) || read.reply.kind !== "read")
      throw new Error(`azurerm has read nothing: ${JSON.stringify(read)}`);
    const states = new Map(read.reply.resources.map((one) => [one.id, one]));
    const made = service.importAnswers("file:///module/main.tf", { responses: answers, states, providerVersion });
    const written: readonly WrittenResource[] = made.written ?? [];
    const planned = await reader.ask({ plan: written });
    const took = performance.now() - begin;
    const plans = "plans" in planned ? planned.plans : [];
    const same = plans.filter((plan) => plan.kind === "planned" && plan.changes.length === 0);
    if (same.length !== count) say(`Only ${same.length} of ${count} resources are read and plan to no change.`);
    return took;
  } finally {
    reader.stop();
  }
}

/** The process that an import has for it. */
function startReader() {
  const child = fork(resolve("dist/introspection.js"), [toRead], {
    execArgv: [],
    stdio: "ignore",
    serialization: "advanced",
  });
  return {
    ask: (message: ToReader) =>
      new Promise<FromReader>((answered, failed) => {
        child.once("exit", () => failed(new Error("The process that reads has ended.")));
        const listen = (told: FromReader) => {
          if ("done" in told) return;
          child.off("message", listen);
          answered(told);
        };
        child.on("message", listen);
        child.send(message);
      }),
    stop: () => void (child.connected && child.disconnect()),
  };
}
