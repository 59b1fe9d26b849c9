// How the language of stacks names what is declared in its files. Source: developer.hashicorp.com/terraform/language/stacks.
import { weakMemo } from "../memo/index";
import { type Address, addressIn } from "./address";
import type { Block } from "./block";
import { isStackFile } from "./fileKinds";
import type { Reference } from "./value";

/** Of the blocks whose kind is what references to them begin with: how many labels they have. */
const labels: ReadonlyMap<string, number> = new Map([
  ["component", 1],
  ["stack", 1],
  ["provider", 2],
  ["deployment", 1],
  ["deployment_group", 1],
  ["deployment_auto_approve", 1],
  ["identity_token", 1],
  ["store", 2],
  ["upstream_input", 1],
]);

/** The address that a reference names in a document. `provider.azurerm.main` has three parts only in stack files. */
export function addressInFile(reference: Reference, uri: string): Address | undefined {
  return isStackFile(uri) ? addressInStack(reference) : addressIn(reference);
}

const addressInStack = weakMemo((reference: Reference): Address | undefined => {
  const { steps, bound } = reference;
  const root = steps[0]?.name ?? "";
  const count = labels.get(root);
  if (count === undefined) return root === "var" || root === "local" ? addressIn(reference) : undefined;
  const names = steps.slice(0, count + 1);
  const nameStep = names[count];
  if (bound || !nameStep || names.some(({ kind, name }) => kind !== "name" || !name)) return undefined;
  const address = names.map(({ name }) => name).join(".");
  return { address, kind: "stack", nameStep, rest: steps.slice(count + 1) };
});

/** The address of a block of a stack that has one; undefined where its labels are missing. */
export function stackAddressOf({ kind, labels: own }: Block): string | undefined {
  const names = own.map(({ text }) => text);
  if (names.length === 0 || names.includes("")) return undefined;
  if (kind === "variable") return `var.${names[0]}`;
  return labels.get(kind) === names.length ? [kind, ...names].join(".") : undefined;
}

/** Whether a file of a stack may read this address. Deployments have no variables, and components have no tokens. */
export function isReadInStack(address: string, uri: string): boolean {
  const root = address.slice(0, address.indexOf("."));
  return root === "local" || (uri.endsWith(".tfdeploy.hcl") ? !ofComponents.has(root) : ofComponents.has(root));
}

const ofComponents: ReadonlySet<string> = new Set(["var", "component", "stack", "provider"]);
