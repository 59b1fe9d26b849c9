// The import of a resource group with 200 resources that no mapping by hand is for, by the learned table alone; beside ten times that of twenty, so
// that what grows faster than the group is seen.
import { createService } from "../../server/src/createService";
import { builtCatalog } from "../builtCatalog";
import type { Measure } from "../measure";
import { median } from "../stats";

const count = 200;
const group = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg";

export const importGroup: Measure = async (say) => {
  const catalog = builtCatalog();
  const milliseconds = (answers: readonly object[]): number => {
    const service = createService(catalog);
    const begin = performance.now();
    const { imported } = service.importAnswers("file:///module/main.tf", {
      responses: answers,
      providerVersion: "5.2.0",
    });
    const took = performance.now() - begin;
    if (imported.length !== answers.length)
      say(`Only ${imported.length} of ${answers.length} resources were imported.`);
    return took;
  };
  const runs = Array.from({ length: 3 }, () => ({
    ours: milliseconds(answersOfGroup(count)),
    reference: 10 * milliseconds(answersOfGroup(count / 10)),
  }));
  return [
    {
      name: `import of a group with ${count} resources by the table (reference: 10 × 20)`,
      unit: "ms",
      ours: median(runs.map(({ ours }) => ours)),
      reference: median(runs.map(({ reference }) => reference)),
      target: { atMost: 3000 },
    },
  ];
};

/** What Azure answers about the security groups of a group. */
export function answersOfGroup(howMany: number) {
  return Array.from({ length: howMany }, (_, index) => guard(`thing${index}`));
}

function guard(name: string) {
  const id = `${group}/providers/Microsoft.Network/networkSecurityGroups/${name}`;
  return {
    ...{ id, name, type: "Microsoft.Network/networkSecurityGroups", location: "westeurope", tags: { team: "a" } },
    properties: { provisioningState: "Succeeded", securityRules: [] },
  };
}
