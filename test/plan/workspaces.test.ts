/**
 * A real Terraform with the real azurerm plans what our import writes of a simulated Azure with workspaces of every kind:
 * all is imported, and nothing else is done. Only where both are installed: `npm run test:plan`.
 */
import { test } from "node:test";
import type { Companions } from "../../server/src/azure/import/generate/draftRequest";
import { change, type Fault } from "../azure/simulator/http/faults";
import { startSimulator } from "../azure/simulator/startSimulator";
import { answersIn, companionsOf } from "./planClient";
import { planning, plansToNoChange } from "./plansToNoChange";

for (const companions of ["ids", "data", "resources"] as const) {
  test(`workspaces of every kind, companions as ${companions}`, planning, () => planWorld(companions));
}

for (const spelled of ["toLowerCase", "toUpperCase"] as const) {
  test(`words of Azure's in another case: ${spelled}`, planning, () =>
    planWorld(
      "ids",
      change((body: unknown) => respelled(body, (word) => word[spelled]())),
    ),
  );
}

async function planWorld(companions: Companions, fault?: Fault): Promise<void> {
  const simulator = await startSimulator({ tls: true });
  try {
    if (fault) simulator.knobs.add(fault);
    const { id, tenant } = simulator.world.subscriptions[0]!;
    const answers = await answersIn(simulator, id, tenant.id);
    const more = companions === "ids" ? [] : await companionsOf(answers, simulator, tenant.id);
    simulator.journal.assertReadOnly();
    await plansToNoChange([...answers, ...more], companions, simulator);
  } finally {
    await simulator.stop();
  }
}

/** What Azure chooses from a list. */
const words =
  /^(kind|type|isolationMode|systemDatastoresAuthMode|status|computeType|vmPriority|clusterPurpose|datastoreType|credentialsType|serviceDataAccessAuthIdentity|category|protocol|computeInstanceAuthorizationType|sshPublicAccess|remoteLoginPortPublicAccess)$/;

function respelled(value: unknown, spell: (word: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => respelled(one, spell));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      const isWord = words.test(name) && typeof one === "string" && !one.includes("/");
      return [name, isWord ? spell(one) : respelled(one, spell)];
    }),
  );
}
