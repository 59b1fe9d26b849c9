import { allLines, commentsOf, type NewBlock, type NewBodyItem, type NewValue } from "../../../../model/index";
import { isName } from "../../../../text/index";
import { stackBlockKinds } from "../../stackBlockKinds";
import { asPlainText } from "../asPlainText";
import type { DraftedConstruct, SkippedBlock, StackSetting } from "./constructDraft";
import { jsonBlocks, jsonOfBlocks } from "./jsonOfBlocks";

/** With what a stack says where a block has no construct, at the first of those that are said together. */
export function withSettings(drafts: readonly DraftedConstruct[]): DraftedConstruct[] {
  const groups = new Map<string, NewBlock[]>();
  for (const draft of drafts) {
    if (!isSkipped(draft)) continue;
    const group = groups.get(keyOf(draft.block));
    if (group) group.push(draft.block);
    else groups.set(keyOf(draft.block), [draft.block]);
  }
  return drafts.flatMap((draft): readonly DraftedConstruct[] => {
    if (!isSkipped(draft)) return [draft];
    const group = groups.get(keyOf(draft.block)) ?? [];
    const settings = settingsFor(group);
    return settings ? (group[0] === draft.block ? settings : []) : [draft];
  });
}

/** Whether it is a block that no construct means, rather than comments alone. */
function isSkipped(draft: DraftedConstruct): draft is SkippedBlock {
  return "block" in draft && draft.because !== undefined;
}

/** What is the same for blocks that `settingsFor` takes together. */
function keyOf({ kind, labels }: NewBlock): string {
  return [kind, ...labels].join("\n");
}

/**
 * What a stack says of blocks that no construct makes, all of one kind with the same labels: blocks without labels, and
 * the configurations of one provider, are a list. Undefined where they have no place there.
 */
function settingsFor(blocks: readonly NewBlock[]): readonly StackSetting[] | undefined {
  const [first] = blocks;
  const count = first && stackBlockKinds.get(first.kind);
  if (!first || count === undefined || first.labels.length !== count || !first.labels.every(isName)) return undefined;
  if (first.kind === "terraform") return blocks.flatMap(settingsOfTerraform);
  const path = [first.kind, ...first.labels].join(".");
  const bodies = blocks.map((block) => ({ ...commentsOf(block), ...jsonOfBlocks(block.items.map(withWords)) }));
  const [body, ...others] = bodies;
  if (listed.has(first.kind)) return [{ path, value: { kind: "list", items: bodies } }];
  return body && others.length === 0 ? [{ ...commentsOf(body), path, value: body }] : undefined;
}

/** Those of which there may be several that nothing tells apart. */
const listed: ReadonlySet<string> = new Set(["import", "moved", "provider", "removed"]);

/** Arguments that name things rather than take values. */
const words: ReadonlySet<string> = new Set([
  "action_trigger",
  "configuration_aliases",
  "depends_on",
  "from",
  "ignore_changes",
  "on_failure",
  "provider",
  "replace_triggered_by",
  "to",
  "when",
]);

/** With names as text, at any depth: in JSON they are. */
function withWords(item: NewBodyItem): NewBodyItem {
  return { ...item, value: words.has(item.name) ? asPlainText(item.value) : withWordsInside(item.value) };
}

function withWordsInside(value: NewValue): NewValue {
  if (value.kind === "body") return { ...value, items: value.items.map(withWords) };
  if (value.kind !== "map") return value;
  const items = value.items.map((item) => ({
    ...item,
    value: words.has(item.key) ? asPlainText(item.value) : withWordsInside(item.value),
  }));
  return { ...value, items };
}

/** Each setting of Terraform's for itself: what the library makes of the stack is kept beside it. */
function settingsOfTerraform({ items: bodyItems, ...block }: NewBlock): StackSetting[] {
  const isState = ({ name }: NewBodyItem) => name === "backend" || name === "cloud";
  const json = jsonOfBlocks(bodyItems.filter((item) => !isState(item)).map(withWords));
  const { items = [], last = [] } = json.kind === "map" ? json : {};
  const settings: StackSetting[] = [
    ...bodyItems.filter(isState).flatMap(settingsOfState),
    ...items.map(({ key, ...item }) => ({ ...item, path: `terraform.${key}` })),
  ];
  const [top, ...others] = settings;
  const lines = [...allLines(block), ...last];
  return top && lines.length > 0 ? [{ ...top, comments: [...lines, ...(top.comments ?? [])] }, ...others] : settings;
}

/** Where the state is kept: the library keeps it beside the program unless told otherwise. */
function settingsOfState(item: NewBodyItem): readonly StackSetting[] {
  const { name, labels = [], value } = item;
  const [label = ""] = labels;
  if (name === "backend" && label === "azurerm" && value.kind === "body" && isBackend(value.items))
    return [{ ...commentsOf(item), backend: value.items }];
  const own = { path: name === "cloud" ? "terraform.backend" : "terraform.backend.local" };
  const path = ["terraform", name, ...labels].join(".");
  const setting = { ...commentsOf(item), path, value: jsonBlocks([{ ...item, labels: [] }]) };
  return path === own.path ? [setting] : [own, setting];
}

/** Whether the library's class for it takes these arguments. */
function isBackend(items: readonly NewBodyItem[]): boolean {
  const required = ["storage_account_name", "container_name", "key"];
  return (
    required.every((name) => items.some((item) => item.name === name)) &&
    items.every(({ name, value }) => !name || (backendArguments.has(name) && fits(name, value)))
  );
}

function fits(name: string, { kind }: NewValue): boolean {
  return kind === (name === "snapshot" || name.startsWith("use_") ? "bool" : "text");
}

const backendArguments: ReadonlySet<string> = new Set(
  (
    "storage_account_name container_name key environment endpoint metadata_host snapshot subscription_id tenant_id " +
    "msi_endpoint use_msi sas_token access_key resource_group_name client_id client_secret " +
    "client_certificate_password client_certificate_path use_microsoft_graph oidc_request_url oidc_request_token " +
    "oidc_token oidc_token_file_path use_oidc use_azuread_auth"
  ).split(" "),
);
