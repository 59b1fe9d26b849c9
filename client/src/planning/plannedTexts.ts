// A resource of the plan that is shown, before and after, side by side: both texts are made anew with the plan.
import { EventEmitter, l10n, type TextDocumentContentProvider, Uri, workspace } from "vscode";
import { type PlannedTextsParams, plannedTextsRequest, type ShownResource } from "../../../server/src/protocol/index";
import type { Server } from "../server/index";
import { showBeside } from "../shown/index";

const scheme = "azureml-plan";

/** The texts of one resource. */
interface BeforeAndAfter {
  readonly before: string;
  readonly after: string;
}

/** The resources of a plan that can be compared side by side. */
export interface PlannedTexts {
  show(resource: ShownResource): Thenable<unknown>;
  /** There is another plan. */
  renew(): void;
}

/** Registers its scheme with VS Code. */
export function createPlannedTexts(server: Server): PlannedTexts {
  const changed = new EventEmitter<Uri>();
  const provider: TextDocumentContentProvider = {
    onDidChange: changed.event,
    async provideTextDocumentContent({ query }) {
      const { address, side } = JSON.parse(query) as { address: string; side: keyof BeforeAndAfter };
      const params: PlannedTextsParams = { address };
      const texts = await server.request<BeforeAndAfter | null>(plannedTextsRequest, params);
      return texts?.[side] ?? `# ${l10n.t("The plan that was made last does not change it.")}\n`;
    },
  };
  workspace.registerTextDocumentContentProvider(scheme, provider);
  return {
    show({ address }) {
      const [before, after] = (["before", "after"] as const).map((side) =>
        Uri.from({ scheme, path: `/${address.replace(/[\\/]/g, "_")}.tf`, query: JSON.stringify({ address, side }) }),
      );
      return showBeside(before!, after!, l10n.t("{0}: before and after", address));
    },
    renew() {
      for (const { uri } of workspace.textDocuments) if (uri.scheme === scheme) changed.fire(uri);
    },
  };
}
