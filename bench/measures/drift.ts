// Drift of a module with 500 resources, each with a tag that Azure has otherwise: what to read of Azure, and how the answers differ from the code; beside ten
// times that of fifty, so that what grows faster than the module is seen.
import { createService } from "../../server/src/createService";
import { builtCatalog } from "../builtCatalog";
import { requirements } from "../inputs/terraform";
import type { Measure } from "../measure";
import { besideTenTenths } from "./besideTenTenths";

const count = 500;
const uri = "file:///module/main.tf";
const subscription = "00000000-0000-0000-0000-000000000001";

export const drift: Measure = async (say) => {
  const catalog = builtCatalog();
  const milliseconds = (howMany: number): number => {
    const service = createService(catalog);
    const indexes = Array.from({ length: howMany }, (_, index) => index);
    const answers = indexes.map(answer);
    service.open(uri, requirements + indexes.map(resource).join(""));
    const begin = performance.now();
    const { asked } = service.liveQuestions(uri, { id: subscription, isSaid: true });
    const { differing } = service.compare(uri, answers, new Map(asked.map(({ address, id }) => [address, id])));
    const took = performance.now() - begin;
    if (asked.length !== howMany || differing.length !== howMany)
      say(`Of ${howMany} resources ${asked.length} were asked for, and ${differing.length} differed.`);
    return took;
  };
  return [await besideTenTenths(`drift of ${count} resources`, count, milliseconds)];
};

function resource(index: number): string {
  return `
resource "azurerm_network_security_group" "team${index}" {
  name                = "nsg-team${index}"
  location            = "westeurope"
  resource_group_name = "rg"
  tags = {
    team = "code"
  }
}
`;
}

function answer(index: number): object {
  const name = `nsg-team${index}`;
  const type = "Microsoft.Network/networkSecurityGroups";
  return {
    id: `/subscriptions/${subscription}/resourceGroups/rg/providers/${type}/${name}`,
    ...{ name, type, location: "westeurope", tags: { team: "live" } },
    properties: { provisioningState: "Succeeded", securityRules: [] },
  };
}
