/** A provider with pools, and modules and states that have some. */
import type { ProviderDescription } from "./description";

const group = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg";

/** A name replaces a pool; a key is secret. */
export const pools: ProviderDescription = {
  protocol: 5,
  dialect: "sdk",
  types: [
    { kind: "provider", name: "thing", attributes: {} },
    {
      kind: "resource",
      name: "thing_pool",
      attributes: {
        id: { type: "string", computed: true },
        name: { type: "string", required: true, forceNew: true },
        size: { type: "number", optional: true },
        key: { type: "string", optional: true, sensitive: true },
        parent_id: { type: "string", optional: true, forceNew: true },
        secret_output: { type: "string", computed: true, sensitive: true },
      },
    },
  ],
};

/** The file that says where it comes from. */
export const setup =
  'terraform {\n  required_providers {\n    thing = {\n      source = "example.com/team/thing"\n    }\n  }\n}\n';

/** The text of a pool. */
export const pool = (name: string, more = "") => `resource "thing_pool" "${name}" {\n  name = "${name}"\n${more}}\n`;

/** A state with these pools, by the name of each. */
export function stateOf(pools: Readonly<Record<string, object>>): string {
  const resources = Object.entries(pools).map(([name, more]) => ({
    mode: "managed",
    type: "thing_pool",
    name,
    provider: 'provider["example.com/team/thing"]',
    instances: [
      {
        schema_version: 0,
        attributes: { id: `${group}/pools/${name}`, name, size: null, key: null, parent_id: null, ...more },
        sensitive_attributes: [],
      },
    ],
  }));
  return JSON.stringify({ version: 4, terraform_version: "1.11.0", serial: 1, lineage: "a", outputs: {}, resources });
}
