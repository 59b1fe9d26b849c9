import { memoFor } from "../../memo/index";
import { type Block, type Document, type Finding, isConfiguration } from "../../model/index";
import { orderRules } from "../../rules/index";
import type { Store } from "../../workspace/index";
import { diagnoseBlock } from "./diagnoseBlock";
import { withoutImported } from "./importedFindings";
import { ofOrder } from "./ruleTable";

/**
 * What is said of the order of resources in a document, as `diagnose` says it: without what other rules say, since who asks for the
 * order of a module asks about all its documents, and all rules take several times as long.
 *
 * @param finished makes of what rules say what is shown, in the words of the document and as settings have it.
 */
export function findingsOfOrder(
  store: Store,
  finished: (document: Document, found: readonly Finding[]) => readonly Finding[],
): (uri: string) => readonly Finding[] {
  const ofBlock = memoFor((block: Block, uri): readonly Finding[] => {
    const scope = store.scopeOf(uri);
    return withoutImported(diagnoseBlock(block, scope, ofOrder), block, scope.module);
  });
  const ofDocument = memoFor((document: Document): readonly Finding[] => {
    const { uri } = document;
    const module = store.moduleOf(uri);
    if (!isConfiguration(uri) || module.isShadowed(uri)) return [];
    const found = document.blocks
      .filter((block) => module.overriding?.isWithoutBase(block) !== true)
      .flatMap((block) => ofBlock(block, uri));
    return finished(document, found).filter(({ rule }) => orderRules.has(rule));
  });
  return (uri) => {
    const document = store.read(uri);
    return document ? ofDocument(document) : [];
  };
}
