// "Retry" on a node that says what went wrong: waits as long as Azure wants, unless the person does not.
import { l10n } from "vscode";
import { withCancel } from "../shown/index";
import type { Run } from "./command";

export const retry: Run = async ({ explorer }, ...args) => {
  const [node] = explorer.nodes(args);
  if (node?.subject.kind !== "problem") return explorer.refresh();
  const { problem } = node.subject;
  if (problem.retryAt !== undefined && problem.retryAt > Date.now()) {
    const title = l10n.t("Waiting until Azure answers again");
    const isOver = await withCancel(title, (_, token) => {
      const canceling = new AbortController();
      token.onCancellationRequested(() => canceling.abort());
      const waiting = explorer.azure().waitFor(problem, canceling.signal);
      return waiting.then(
        () => true,
        () => false,
      );
    });
    if (!isOver) return;
  }
  await explorer.refresh(node.parent);
};
