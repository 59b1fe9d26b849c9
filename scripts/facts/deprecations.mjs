// In which release between two snapshots something was deprecated, and what can still be read after it can no longer be set.
// Source of deprecatedSince.json: the release of hashicorp/terraform-provider-azurerm, by its tags, whose source first has
// the message of the deprecation that the next snapshot gives (internal/services), or its CHANGELOG-v4.md.
import { readFileSync } from "node:fs";
import { byVersion } from "./snapshots.mjs";

const known = JSON.parse(readFileSync(new URL("deprecatedSince.json", import.meta.url), "utf8"));

/** Adds `deprecatedSince` to what the snapshots have as deprecated, and `staysReadable` where the next major version only takes it from being set. */
export function addDeprecations(snapshots) {
  for (const [key, since] of Object.entries(known)) {
    for (const { version, types } of snapshots) {
      for (const [path, release] of Object.entries(since)) {
        if (byVersion(version, release) < 0 || majorOf(version) !== majorOf(release)) continue;
        const node = path ? attributeAt(types.get(key)?.attributes, path.split(".")) : types.get(key);
        if (node?.deprecated) node.deprecatedSince = release;
      }
    }
  }
  for (const [index, { version, types }] of snapshots.entries()) {
    const next = snapshots[index + 1];
    if (!next || majorOf(next.version) === majorOf(version)) continue;
    for (const [key, type] of types) addReadable(type.attributes, next.types.get(key)?.attributes);
  }
}

function addReadable(body = {}, later = {}) {
  for (const [name, attribute] of Object.entries(body)) {
    const now = later[name];
    if (attribute.deprecated && now && !now.deprecated) attribute.staysReadable = true;
    addReadable(attribute.block ?? attribute.elem?.block, now?.block ?? now?.elem?.block);
  }
}

function attributeAt(body, [first, ...rest]) {
  const attribute = body?.[first];
  return rest.length > 0 && attribute ? attributeAt(attribute.block ?? attribute.elem?.block, rest) : attribute;
}

function majorOf(version) {
  return Number.parseInt(version, 10);
}
