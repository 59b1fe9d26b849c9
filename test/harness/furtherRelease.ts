import type { Header, StoredType } from "../../server/src/catalog/builtIn/format";

/** What a made-up release has that no other has, and what it has no more, of azurerm_management_lock. */
export const [added, removed] = ["made_up", "notes"] as const;

/**
 * A provider's file of server/data with one more release of which all is known. It has what the newest has, but for one argument more
 * and one less of azurerm_management_lock.
 */
export function withFurtherRelease(text: string, release: string): string {
  const [first = "", ...types] = text.trimEnd().split("\n");
  const header: Header = JSON.parse(first);
  const at = header.snapshots.length;
  const isWhole = header.full.length % 2 === 1;
  const further = {
    ...header,
    snapshots: [...header.snapshots, release],
    full: isWhole ? header.full : [...header.full, at],
    releases: [release, ...header.releases],
  };
  const written = types.map((line) =>
    line.startsWith('{"kind":"resource","name":"azurerm_management_lock"')
      ? JSON.stringify(changed(JSON.parse(line), at))
      : line,
  );
  return `${[JSON.stringify(further), ...written].join("\n")}\n`;
}

function changed(type: StoredType, at: number): object {
  const { [removed]: gone, ...attributes } = type.attributes;
  const made = { in: [at], type: "string", optional: true };
  return {
    ...type,
    attributes: { ...attributes, [removed]: { ...gone, in: [...(gone?.in ?? [0]), at] }, [added]: made },
  };
}
