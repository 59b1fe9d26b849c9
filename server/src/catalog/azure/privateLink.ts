/** What private endpoints lead to, out of the text of `privateLinks.jsonl`, whose first line names its sources. */
import { factsByLine } from "./factsByLine";

/** A part of a resource that an endpoint can connect to. */
export interface Subresource {
  readonly name: string;
  /** The private DNS zones in which it is found; in one that differs by region `{region}` means that. */
  readonly zones: readonly string[];
}

interface PrivateLink {
  readonly subresources: readonly Subresource[];
  /** Whether there are others, such as one for each slot of an app. */
  readonly isOpen: boolean;
}

/** What is known of private endpoints. */
export interface PrivateLinks {
  /** What endpoints to a resource type of Azure lead to; undefined where that is not known, or it has none. */
  of(type: string): PrivateLink | undefined;
  /** All zones. */
  readonly zones: readonly string[];
  /** The zone that a name is, by region or not; undefined where it is none that is known. */
  zoneNamed(name: string): string | undefined;
}

interface Row {
  readonly type: string;
  readonly subresources: readonly Subresource[];
  readonly open?: true;
}

/** Nothing is known if the text is not such a list. */
export function readPrivateLinks(text: string): PrivateLinks {
  const [, ...rows] = factsByLine<Row>(text);
  const byType = new Map(
    rows.map(({ type, subresources, open = false }) => [type.toLowerCase(), { subresources, isOpen: open }]),
  );
  const zones = [...new Set(rows.flatMap(({ subresources }) => subresources.flatMap((one) => one.zones)))];
  return {
    of: (type) => byType.get(type.toLowerCase()),
    zones,
    zoneNamed(name) {
      const regional = name.replace(/^(privatelink\.)[a-z0-9]+(\.(?:azmk8s|azurecontainerapps)\.io)$/i, "$1{region}$2");
      return zones.find((zone) => zone === name.toLowerCase() || zone === regional.toLowerCase());
    },
  };
}
