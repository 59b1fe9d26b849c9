import { blocksOf, type Scope } from "../../../analysis/index";
import type { SetUp } from "../../../catalog/index";
import type { Span } from "../../../text/index";
import type { CompletionContext } from "../completionContext";
import type { Suggestion } from "../suggestion";
import { configured, isConfiguration } from "./configured";
import { lazy } from "./lazy";

const workspace = "azurerm_machine_learning_workspace";

/** Complete setups whose names contain a word, with the configuration that the module still lacks. */
export function setUpsFor(word: string, context: CompletionContext, replace: Span): Suggestion[] {
  const { document, about, scope, write } = context;
  const { hasSettings, hasProvider } = configured(scope);
  const isConfigured = hasSettings && hasProvider;
  const hasWorkspace = blocksOf(workspace, scope).length > 0;
  // Of workspaces most modules have one.
  const isLate = ({ terraform }: SetUp) => Number(hasWorkspace && terraform.includes(`resource "${workspace}"`));
  const offered = scope.catalog.snippets.toSorted((a, b) => isLate(a) - isLate(b));
  return offered.flatMap((setUp) => {
    if (!setUp.prefix.includes(word) || (isConfiguration(setUp) && isConfigured)) return [];
    const written = write.setUp?.({ document, about }, setUp);
    if (!written) return [];
    const isWhole = document.isProgram || isConfiguration(setUp);
    const lacking = isWhole ? undefined : lazy().lackingConfiguration(setUp, context, replace.start);
    const text = isWhole ? written.text : lazy().adaptedSetUp(written.text, scope);
    const also = [...written.also, ...(lacking?.edits ?? [])];
    const elsewhere = lacking?.elsewhere ?? [];
    return {
      label: setUp.prefix,
      detail: setUp.title,
      kind: "snippet",
      replace,
      insert: (lacking?.before ?? "") + text,
      isSnippet: true,
      also,
      ...(elsewhere.length > 0 && { elsewhere }),
      rank: 0,
    };
  });
}

/** Whether a name is that of the set-up that a module begins with, and it has not begun. */
export function isBeginning(prefix: string, scope: Scope): boolean {
  const { hasSettings, hasProvider } = configured(scope);
  return (
    !hasSettings && !hasProvider && scope.catalog.snippets.some((one) => one.prefix === prefix && isConfiguration(one))
  );
}
