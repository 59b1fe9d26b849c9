import { blocksOf, blocksOfKind, type Scope } from "../../../analysis/index";
import type { SetUp } from "../../../catalog/index";
import type { Span } from "../../../text/index";
import type { CompletionContext } from "../completionContext";
import type { Suggestion } from "../suggestion";
import { adaptedSetUp } from "./adaptedSetUp";

const workspace = "azurerm_machine_learning_workspace";

/** Complete set-ups whose names hold a word, with what the module lacks to be configured. */
export function setUpsFor(word: string, context: CompletionContext, replace: Span): Suggestion[] {
  const { document, about, scope, write } = context;
  const { hasSettings, hasProvider } = configured(scope);
  const isConfigured = hasSettings && hasProvider;
  const head = document.isProgram ? "" : lackingConfiguration(scope);
  const hasWorkspace = blocksOf(workspace, scope).length > 0;
  // Of workspaces most modules have one.
  const isLate = ({ terraform }: SetUp) => Number(hasWorkspace && terraform.includes(`resource "${workspace}"`));
  const offered = scope.catalog.snippets.toSorted((a, b) => isLate(a) - isLate(b));
  return offered.flatMap((setUp) => {
    if (!setUp.prefix.includes(word) || (isConfiguration(setUp) && isConfigured)) return [];
    const written = write.setUp?.({ document, about }, setUp);
    if (!written) return [];
    const text = document.isProgram || isConfiguration(setUp) ? written.text : adaptedSetUp(written.text, scope);
    const insert = isConfiguration(setUp) ? text : head + text;
    const { prefix: label, title: detail } = setUp;
    return { label, detail, kind: "snippet", replace, insert, isSnippet: true, also: written.also, rank: 0 };
  });
}

/** Programs have it by other means, so that it is the only one that is not for them. */
function isConfiguration({ program }: SetUp): boolean {
  return program === undefined;
}

/**
 * What configures Terraform and the provider, as far as the module does not have it; none where its callers do that. The provider of a
 * module that says itself which release it is for begins with what every release takes.
 */
function lackingConfiguration(scope: Scope): string {
  const text = scope.catalog.snippets.find(isConfiguration)?.terraform;
  if (text === undefined || scope.calls().length > 0 || scope.module.leftOut?.length) return "";
  const { hasSettings, hasProvider } = configured(scope);
  if (hasProvider) return hasSettings ? "" : `${text.slice(0, text.indexOf("\n\nprovider "))}\n\n`;
  return hasSettings ? 'provider "azurerm" {\n  features {}\n}\n\n' : `${text}\n\n`;
}

/** Whether a name is that of the set-up that a module begins with, and it has not begun. */
export function isBeginning(prefix: string, scope: Scope): boolean {
  const { hasSettings, hasProvider } = configured(scope);
  return (
    !hasSettings && !hasProvider && scope.catalog.snippets.some((one) => one.prefix === prefix && isConfiguration(one))
  );
}

function configured({ module }: Scope) {
  const has = (kind: string) => blocksOfKind(module, kind).length > 0;
  return { hasSettings: has("terraform"), hasProvider: has("provider") };
}
