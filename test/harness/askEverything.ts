/** Asks a service every question that there is about a document, so that a text that one of them cannot take is found. */
import type { Service } from "../../server/src/service";

/** Throws as the service would; `offsets` are the places that are asked about. */
export function askEverything(service: Service, uri: string, offsets: readonly number[]): void {
  const text = service.text(uri) ?? "";
  const all = { start: 0, end: text.length };
  service.diagnose(uri);
  service.fixes(uri, all);
  service.fixAll(uri);
  service.format(uri);
  service.outline(uri);
  service.typeLinks(uri);
  service.stacks(uri);
  service.status(uri);
  service.versionUsed(uri);
  service.versionOrigin(uri);
  for (const to of ["terraform", "program"] as const) service.convert(uri, { start: 0, end: 0 }, to);
  for (const major of service.upgradesFor(uri).map((version) => Number.parseInt(version, 10))) {
    service.upgrade(uri, major);
    for (const what of ["code", "constraints"] as const) service.upgradeEdits(uri, major, what);
  }
  service.findSymbols("a");
  service.describe(uri, { type: text.slice(0, 40), path: [text.slice(40, 60)] });
  service.search(uri, text.slice(0, 40));
  service.draft(uri, "azurerm_key_vault", "main");
  service.managed(new Map());
  service.compare(uri, []);
  service.importBlocks(uri, []);
  for (const { id } of service.refactorings(uri, all)) service.refactor(uri, all, id);
  for (const offset of offsets) askAt(service, uri, offset);
}

function askAt(service: Service, uri: string, offset: number): void {
  service.hover(uri, offset);
  const { items } = service.complete(uri, offset);
  for (const item of items.slice(0, 5)) service.document(uri, item);
  service.definition(uri, offset);
  service.references(uri, offset, true);
  service.highlights(uri, offset);
  service.seenByCallers(uri, offset);
  service.callItem(uri, offset);
  service.incomingCalls(uri, offset);
  service.outgoingCalls(uri, offset);
  service.renamable(uri, offset);
  service.rename(uri, offset, "renamed");
  service.movedBlocks(uri, offset);
  const here = { start: offset, end: offset };
  for (const { id } of service.refactorings(uri, here)) service.refactor(uri, here, id);
}
