// Values, versions and defaults in the code, where people want them.
import type { InlayHint, InlayHintParams } from "vscode-languageserver";
import type { Session } from "../session/session";

/** The hints in a range; none as long as the settings have them off. */
export function inlayHints({ documents, service, settings }: Session, params: InlayHintParams): InlayHint[] {
  const wanted = settings.inlayHints;
  const { uri } = params.textDocument;
  const lines = documents.lines(uri);
  if (!lines || !(wanted.values || wanted.versions || wanted.defaults)) return [];
  const [start, end] = [lines.offsetAt(params.range.start), lines.offsetAt(params.range.end)];
  return service
    .inlayHints(uri, start, end, wanted)
    .map(({ offset, text }) => ({ position: lines.positionAt(offset), label: text }));
}
