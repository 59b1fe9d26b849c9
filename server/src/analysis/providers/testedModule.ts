import { aliasOf, type Block, bodyItemOf, configurationNameOf, type Module } from "../../model/index";
import { calledByRun, calledFolder } from "../called/calledFolder";
import type { Scope } from "../scope";

/** The module that a run of a test is about, where it is known. */
export function testedModule(run: Block, { module, moduleAt }: Scope): Module | undefined {
  if (calledByRun(run) === undefined) return bodyItemOf(run.body, "module") ? undefined : module;
  const folder = calledFolder(run, module);
  return folder === undefined ? undefined : moduleAt(folder);
}

/**
 * The configurations of providers that the test in a scope sets up, which are all that its runs can pass; undefined where only Terraform
 * knows what one of them is called.
 */
export function configurationsOfTest({ module, uri }: Scope): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  for (const block of module.documents.get(uri)?.blocks ?? []) {
    if (block.kind !== "provider" && block.kind !== "mock_provider") continue;
    if (bodyItemOf(block.body, "alias") && !aliasOf(block)) return undefined;
    names.add(configurationNameOf(block) ?? "");
  }
  return names;
}
