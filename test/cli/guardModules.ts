// Folders that are made of modules, and what is in Azure beside them.
import type { TestContext } from "node:test";
import type { Simulator } from "../azure/simulator/startSimulator";
import { driftLive } from "./driftLive";

export const settings = `provider "azurerm" {\n  features {}\n}\n`;

/** A resource of a group: a network security group, where its type is not said. */
export interface Live {
  readonly type?: string;
  readonly name: string;
  readonly tags?: Readonly<Record<string, string>>;
}

/** Lays a group with network security groups in Azure, as long as the test runs. */
export function lay(context: TestContext, simulator: Simulator, group: string, inside: readonly Live[]): void {
  const { others } = simulator.world.subscriptions[0]!;
  const start = `/subscriptions/${subscriptionOf(simulator)}/resourceGroups/${group}`;
  const about = [
    { id: start, name: group, type: "Microsoft.Resources/resourceGroups", location: "westeurope" },
    ...inside.map(({ type = "networkSecurityGroups", name, tags = {} }) => ({
      id: `${start}/providers/Microsoft.Network/${type}/${name}`,
      name,
      type: `Microsoft.Network/${type}`,
      location: "westeurope",
      tags,
      properties: {},
    })),
  ];
  others.push(...about);
  context.after(() => {
    for (const one of about) others.splice(others.indexOf(one), 1);
  });
}

export const variables = (...names: readonly string[]) =>
  names.map((name) => `variable "${name}" {\n  type = string\n}\n`).join("\n");

export const group = (name: string) =>
  `resource "azurerm_resource_group" "main" {\n  name     = "${name}"\n  location = "westeurope"\n}\n`;

/** A module with one network security group, whose name and tag its callers say. */
export const guard = `${variables("name", "group", "team")}
resource "azurerm_network_security_group" "main" {
  name                = var.name
  resource_group_name = var.group
  location            = "westeurope"
  tags = {
    team = var.team
  }
}

output "id" {
  value = azurerm_network_security_group.main.id
}
`;

export const call = (label: string, more: string, source = "./modules/guard") =>
  `module "${label}" {\n  source = "${source}"\n${more}}\n`;

export const calling = (label: string, name: string, team: string) =>
  call(label, `  name   = "${name}"\n  group  = azurerm_resource_group.main.name\n  team   = "${team}"\n`);

/** What `drift` finds in a folder, each with its file and its rule, and what it complains of. */
export async function driftIn(folder: string, simulator: Simulator) {
  const { findings, errors } = await driftLive(folder, simulator, subscriptionOf(simulator));
  const found = findings.map(({ file, rule, message }) => `${file.replaceAll("\\", "/")} ${rule} ${message}`);
  return { found, errors };
}

/** The subscription in which all of it is. */
export function subscriptionOf({ world }: Simulator): string {
  return world.subscriptions[0]!.id;
}
