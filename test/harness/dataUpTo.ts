import type { Header } from "../../server/src/catalog/builtIn/format";
import { compareVersions } from "../../server/src/catalog/index";

/** A provider's file of server/data without the releases after one: nobody asks for snapshots that its first line does not name. */
export function dataUpTo(text: string, release: string): string {
  const end = text.indexOf("\n");
  const header: Header = JSON.parse(text.slice(0, end));
  const isKnown = (one: string) => compareVersions(one, release) <= 0;
  const cut = { ...header, snapshots: header.snapshots.filter(isKnown), releases: header.releases.filter(isKnown) };
  return JSON.stringify(cut) + text.slice(end);
}
