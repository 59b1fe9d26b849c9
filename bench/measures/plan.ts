// A plan of a module with 200 resources, half of which read the other half, by what is known of types: there is no state, and no provider is installed.
// Beside ten times that of twenty, so that what grows faster than the module is seen.
import { emptyState } from "../../server/src/azure/index";
import { createService } from "../../server/src/createService";
import { planModule } from "../../server/src/hosts/planning/planModule";
import { builtCatalog } from "../builtCatalog";
import { requirements } from "../inputs/terraform";
import type { Measure } from "../measure";
import { besideTenTenths } from "./besideTenTenths";

const count = 200;
const uri = "file:///module/main.tf";

export const plan: Measure = async (say) => {
  const catalog = builtCatalog();
  const milliseconds = async (howMany: number): Promise<number> => {
    const service = createService(catalog);
    service.open(uri, requirements + Array.from({ length: howMany / 2 }, (_, index) => pairOf(index)).join(""));
    const begin = performance.now();
    const walk = service.plan(uri, { ...emptyState, workspace: "default" });
    const { resources } = await planModule(walk, {
      packageOf: async () => undefined,
      notRun: () => {},
      planner: { plan: async () => ({ kind: "planned", answers: [] }), stop: () => {} },
    });
    const took = performance.now() - begin;
    const created = resources.filter(({ action }) => action === "create");
    if (created.length !== howMany) say(`Only ${created.length} of ${howMany} resources are to be created.`);
    return took;
  };
  return [await besideTenTenths(`plan of ${count} resources`, count, milliseconds)];
};

/** A workspace, and what reads it. */
export function pairOf(index: number): string {
  return `
resource "azurerm_log_analytics_workspace" "team${index}" {
  name                = "log-team${index}"
  location            = "westeurope"
  resource_group_name = "rg"
}

resource "azurerm_application_insights" "team${index}" {
  name                = "appi-team${index}"
  location            = azurerm_log_analytics_workspace.team${index}.location
  resource_group_name = "rg"
  application_type    = "web"
  workspace_id        = azurerm_log_analytics_workspace.team${index}.id
}
`;
}
