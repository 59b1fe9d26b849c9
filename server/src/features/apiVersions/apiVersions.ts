import { type BlockNode, type ResourceFaults, walk } from "../../analysis/index";
import {
  type ApiVersionChange,
  apiVersionChange,
  apiVersionWords,
  isOfAzapi,
  neededRelease,
  resourceFaults,
  usableVersions,
} from "../../azure/index";
import { isPreview, newestStable, offeredVersions } from "../../catalog/index";
import { languageOf } from "../../languages/index";
import { type Block, type Finding, isConfiguration } from "../../model/index";
import type { Edit, Span } from "../../text/index";
import type { Store } from "../../workspace/index";
import { fixEditsIn } from "../codeActions/codeActions";
import { commentSpans, withSettings } from "../diagnostics/diagnostics";

export { rewriteApiVersions } from "./rewriteApiVersions";

/** The API versions that a block of azapi's can have. */
export interface ApiVersions {
  /** `Microsoft.MachineLearningServices/workspaces`. */
  readonly type: string;
  readonly version: string;
  /** Where the type is written. */
  readonly span: Span;
  /** The newest that is no preview first, then all others from the newest on. */
  readonly offered: readonly OfferedVersion[];
}

/** One of them. */
interface OfferedVersion {
  readonly version: string;
  readonly isPreview: boolean;
  /** The release of azapi that has to be installed for it, where that in force is older. */
  readonly needs?: string;
  /** What it does to this block: "removes properties.x", "changes nothing here". */
  readonly change: string;
  /** How much of that is left to people. */
  readonly left: number;
}

/** What other API versions make of blocks of azapi's. */
export interface ApiVersionQueries {
  /** Whether a resource type with its API version is written out at an offset. */
  namesApiVersion(uri: string, offset: number): boolean;
  /** Those that the block at an offset can have; undefined where its type is not written out there. */
  apiVersions(uri: string, offset: number): ApiVersions | undefined;
  /** The edits that give it one of these: in `type`, and what follows from that in the body. */
  useApiVersion(uri: string, offset: number, version: string): readonly Edit[];
  /** What the newest stable version makes of each block of a document that has an older one; a fix that is `safe` loses nothing. */
  olderApiVersions(uri: string): readonly Finding[];
  /** These fixes as edits that can be made at once. */
  apiVersionEdits(uri: string): readonly Edit[];
}

/** Creates the queries about API versions. */
export function apiVersionQueries(store: Store): ApiVersionQueries {
  const { read, scopeOf } = store;
  const { safeEdits } = fixEditsIn(store);

  function nodeAt(uri: string, offset: number): BlockNode | undefined {
    const block = read(uri)?.blocks.find(({ span }) => span.start <= offset && offset <= span.end);
    return block && isConfiguration(uri) ? nodeOf(uri, block) : undefined;
  }

  function nodeOf(uri: string, block: Block): BlockNode | undefined {
    let found: BlockNode | undefined;
    if (isOfAzapi(block)) walk(block, scopeOf(uri), { block: (node) => (found = node) });
    return found;
  }

  function olderApiVersions(uri: string): readonly Finding[] {
    const document = read(uri);
    if (!document || !isConfiguration(uri)) return [];
    const found = document.blocks.flatMap((block): Finding[] => {
      const node = nodeOf(uri, block);
      const about = node && resourceFaults(node);
      const finding = node && about && findingAbout(about, node);
      return finding ? [finding] : [];
    });
    return withSettings(document, found, store, commentSpans);
  }

  return {
    namesApiVersion(uri, offset) {
      const node = nodeAt(uri, offset);
      const { value } = (node && resourceFaults(node)?.item) ?? {};
      return value?.kind === "text" && value.span.start <= offset && offset <= value.span.end;
    },
    apiVersions(uri, offset) {
      const node = nodeAt(uri, offset);
      const about = node && resourceFaults(node);
      if (!node || !about?.type || about.item.value.kind !== "text") return undefined;
      const { type, version, item } = about;
      const others = offeredVersions(type.versions).filter((one) => one !== version);
      return {
        type: type.name,
        version,
        span: item.value.span,
        offered: others.flatMap((one) => {
          const change = apiVersionChange(node, one);
          return change ? offeredVersion(change, type.name, node) : [];
        }),
      };
    },
    useApiVersion(uri, offset, version) {
      const node = nodeAt(uri, offset);
      const change = node && apiVersionChange(node, version);
      const document = read(uri);
      const write = languageOf(uri)?.write;
      if (!change || !document || !write) return [];
      return write.tidied(document, write.edits(document, change.changes));
    },
    olderApiVersions,
    apiVersionEdits: (uri) => safeEdits(uri, olderApiVersions(uri)),
  };
}

function offeredVersion(change: ApiVersionChange, type: string, { scope }: BlockNode): OfferedVersion {
  const { version, properties, left } = change;
  const needs = neededRelease(type, version, scope);
  return {
    version,
    isPreview: isPreview(version),
    ...(needs !== undefined && { needs }),
    change: apiVersionWords(properties),
    left,
  };
}

function findingAbout({ type, version, item }: ResourceFaults, node: BlockNode): Finding | undefined {
  const newest = type && newestStable(usableVersions(type, node.scope));
  if (!type || newest === undefined || newest <= version.slice(0, 10)) return undefined;
  const change = apiVersionChange(node, newest);
  if (!change) return undefined;
  const { properties, changes, left } = change;
  const isLost = left > 0 || properties.some(({ kind }) => kind === "removed");
  return {
    rule: "old-api-version",
    severity: "information",
    span: item.value.span,
    message: `Use API version ${newest} of ${type.name} instead of ${version}: it ${apiVersionWords(properties)}.`,
    fixes: [{ title: `Change to ${newest}`, changes, ...(!isLost && { safe: true }) }],
  };
}
