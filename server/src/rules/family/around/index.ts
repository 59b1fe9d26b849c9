import type { Rule } from "../../rule";

/** Rules about what stands in and beside a workspace: computes, datastores, outbound rules, vaults, registries, roles. */
export const aroundRules: readonly Rule[] = [];
