// "Azure ML: Use Another API Version…", for the azapi resource at the cursor.

import { l10n, type TextEditor, WorkspaceEdit, window, workspace } from "vscode";
import {
  type ApiVersionsResult,
  apiVersionsRequest,
  type PlaceParams,
  type RewrittenResult,
  type UseApiVersionParams,
  useApiVersionRequest,
} from "../../../server/src/protocol/index";
import type { Preview } from "../importing/loaded";
import { mayWrite } from "../mayWrite";
import { placesLeft } from "../placesLeft";
import { addChanges } from "../rangeOf";
import type { Server } from "../server/index";
import { pickOne, showInformation } from "../shown/index";
import { serverAddress } from "../unsaved";

type Offered = NonNullable<ApiVersionsResult>["offered"][number];

/** Lets people choose one by what it changes in the body, shows that as a diff, and makes it as one edit. */
export async function useApiVersion(server: Server, preview: Preview): Promise<void> {
  const editor = window.activeTextEditor;
  const place = editor && placeIn(editor);
  const versions = place && (await server.request<ApiVersionsResult>(apiVersionsRequest, place));
  if (!editor || !place || !versions) {
    showInformation(
      l10n.t("There is no API version here: place the cursor in an azapi resource whose type is written out."),
    );
    return;
  }
  const { type, version, offered } = versions;
  const picked = await pickOne(
    offered.map((one, index) => ({
      label: one.version,
      description: descriptionOf(one, index),
      detail: one.change,
      one,
    })),
    { title: type, placeHolder: l10n.t("Another API version instead of {0}", version) },
  );
  if (!picked || !mayWrite()) return;
  const { one } = picked;
  const { uri } = editor.document;
  const params: UseApiVersionParams = { ...place, version: one.version };
  const ask = () => server.request<RewrittenResult | null>(useApiVersionRequest, params);
  const shown = await ask();
  if (!shown) return;
  const sentence = l10n.t("API version {0} {1}.", one.version, one.change);
  const detail = one.left > 0 ? [placesLeft(one.left)] : [];
  const target = { uri, isNew: false };
  if (!(await preview.ask({ target, after: shown.after, sentence, detail }))) return;
  // The code may have changed by now.
  const { edits = [] } = (await ask()) ?? {};
  const edit = new WorkspaceEdit();
  addChanges(edit, uri, edits);
  await workspace.applyEdit(edit, { isRefactoring: true });
}

function placeIn({ document: { uri }, selection: { active } }: TextEditor): PlaceParams {
  return { uri: serverAddress(uri), position: { line: active.line, character: active.character } };
}

/** What a version is, beside what it changes. The first of those that are no previews is the newest. */
function descriptionOf({ isPreview, needs }: Offered, index: number): string {
  const words = [
    ...(isPreview ? [l10n.t("preview")] : index === 0 ? [l10n.t("newest")] : []),
    ...(needs === undefined ? [] : [l10n.t("needs azapi {0}", needs)]),
  ];
  return words.join(", ");
}
