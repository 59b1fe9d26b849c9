// What an argument is asked with: what others set it to, and texts and numbers of every form.

const split = (text) => text.trim().split(/\s+/);
const lengths = `
  1 2 3 5 6 9 15 16 20 23 24 25 30 31 32 33 40 44 50 51 60 61 63 64 65 80 81 90 100 101 127 128 129 150 200 255 256 257 260 261 512 513 1024 1025`;
const words = `
  A abc Abc1 a-b a_b a.b ab.cd.com 1 1a -1 0 10 a/b -a a- a--b ä * default latest System [system] None none Enabled Default / /a /a/b
  00000000-0000-0000-0000-000000000001 10.0.0.4 10.0.0.0/16 10.0.0.1/24 10.0.0.0/33 2001:db8::/32 fe80::1
  https://example.com http://example.com/x https://x.vault.azure.net/secrets/a/0123456789abcdef0123456789abcdef example.com *.example.com a@b.com
  {} [] {"a":1} aGVsbG8= ^[a-z]$ ( rw 1.2.3 1.2 Password1234! a,b 80 80-90 65536 0.5 100% #ff0000 UTC Europe/Berlin eastus
  PT1H P1D P1Y2M3DT4H5M6S PT90S 23:59 25:00 01:00:00 1.02:03:04 2024-01-01 2024-01-01T00:00:00Z 2024-13-01`;
const blank = ["", " ", "\t", "a b", " a", "a ", "a\nb", "East US", "W. Europe Standard Time"];
const texts = [...blank, ...split(words), ...split(lengths).map((length) => "a".repeat(Number(length)))];
const subscription = "/subscriptions/00000000-0000-0000-0000-000000000001";
const ids = [subscription, `${subscription}/resourceGroups/rg`, "/providers/Microsoft.Management/managementGroups/mg"];
const numbers = split(`
  -1 0 1 2 3 4 5 7 8 10 14 15 16 20 24 30 31 32 60 64 90 99 100 101 120 128 255 256 300 360 365 366 500 512 730 1000 1024 1440 2048 3600
  4096 5000 10000 16384 32767 32768 65535 65536 86400 100000 1000000 2147483647`).map(Number);

/**
 * The values that an argument is asked with. `seen` tells what others set it to (`seenIn`), `attribute` what we know of it, `shapes` are those of
 * ids that types are imported by.
 */
export function valuesFor({ kind, type, path, of }, attribute, seen, shapes) {
  const name = path.at(-1);
  const others = [...seen(name, `${kind} ${type}`, 80), ...seen(name, undefined, 40)];
  const known = attribute.elem ?? attribute;
  if (of !== "TypeString") {
    const edges = (known.ranges ?? []).flat().filter((edge) => edge !== null);
    const near = edges.flatMap((edge) => [edge - 1, edge, edge + 1]);
    const all = [...others, ...numbers, ...(known.values ?? []), ...near].filter((one) => typeof one === "number");
    return [...new Set(all)].filter((one) => of === "TypeFloat" || Number.isInteger(one));
  }
  const listed = (known.values ?? []).map(String);
  const spelled = listed.slice(0, 3).flatMap((one) => [one.toLowerCase(), one.toUpperCase(), `${one}x`, `${one}_1`]);
  const isId = known.id !== undefined || /_ids?$|scope/.test(name);
  const own = (known.id ?? []).slice(0, 3).map((shape) => shape.replaceAll(/\{[^}]*\}/g, "name"));
  const asId = isId ? [...ids, ...own.flatMap(misspelt), ...some(shapes, `${type}.${path}`, 12)] : [];
  const isListed = listed.length > 0 && !known.valuesOpen;
  const forms = isListed || isId ? some(texts, `${type}.${path}`, 30) : texts;
  return [...new Set([...others.map(String), ...listed, ...spelled, ...asId, ...forms])];
}

function misspelt(id) {
  return [id, id.toLowerCase(), `${id}/x`, `${id}/`, id.split("/").slice(0, -2).join("/")];
}

/** Always the same ones for a name, and others for another. */
function some(all, name, most) {
  const begin = [...name].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % all.length, 7);
  const step = Math.max(1, Math.floor(all.length / most));
  return Array.from({ length: Math.min(most, all.length) }, (_, index) => all[(begin + index * step) % all.length]);
}
