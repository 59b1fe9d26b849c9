import { draft } from "../../server/src/azure/import/generate/draft";
import type { DraftedResource } from "../../server/src/azure/import/generate/draftedResource";
import type { Imported, ImportRequest } from "../../server/src/azure/import/request";
import { readResponses } from "../../server/src/azure/responses";
import type { Service } from "../../server/src/service";
import { applyEdits } from "../../server/src/text/edit";
import type { ModuleContext } from "../../server/src/workspace/moduleContext";
import { catalog, serviceWith, uriOf } from "../harness/service";
import { scopeOver } from "./readBack";

/** Imports into a file of a module with these files, and opens what comes out. */
export function importInto(
  request: ImportRequest,
  files: Readonly<Record<string, string>> = {},
  about?: ModuleContext,
  into = "main.tf",
): {
  readonly text: string;
  readonly made: Imported;
  readonly service: Service;
  readonly uri: string;
  readonly drafted: readonly DraftedResource[];
} {
  const service = serviceWith(files);
  const uri = uriOf(into);
  if (about) service.setFolder(uriOf("").slice(0, -1), about);
  const made = service.importAnswers(uri, request);
  const text = applyEdits(files[into] ?? "", made.edits);
  service.open(uri, text);
  const version = request.providerVersion ?? "4.81.0";
  const { drafted } = draft({
    responses: readResponses(request.responses),
    companions: "ids",
    preventDestroy: false,
    version,
    scope: scopeOver("", version),
    provider: catalog.provider("azurerm")!,
    mayConfigure: true,
    refused: new Map(),
  });
  return { text, made, service, uri, drafted };
}
