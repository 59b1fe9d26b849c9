import { listed } from "../sentence";

/** Forms that no words can be made for from their pattern, by how the pattern begins; words that fit behind "takes". */
const taken: readonly (readonly [begin: string, words: string])[] = [
  ["^(EP2_128_GPU1_Mx1_W|", "a SKU of Data Box Edge and its tier, such as EdgeP_Base-Standard"],
  ["^(B_(Standard_B(1|1m|", "a tier and a size that it has, such as B_Standard_B1ms or GP_Standard_D2ds_v4"],
  ["^((B_Standard_B((1|2|", "a tier and a size that it has, such as B_Standard_B1ms or GP_Standard_D2ds_v5"],
  ["^Consumption_0$|^Basic_", "a SKU and a capacity that it has, such as Consumption_0 or Developer_1"],
  ["^(default|C|C\\.UTF-8|", "a collation of PostgreSQL, such as en_US.utf8"],
  ["^\\d{4}-\\d\\d-01T", "the first day of a month as a time, such as 2026-01-01T00:00:00Z"],
  ["^\\d{4}-\\d\\d-\\d\\dT", "a time such as 2026-01-31T00:00:00Z"],
  ["^([0-9]{1,3}\\.){3}[0-9]{1,3}(/([0-9]|", "an IPv4 address, or a range of at most 30 bits such as 23.45.0.0/30"],
  ["[r-][w-][x-]", "permissions such as rwx or r-x"],
  ["^(Mix|[^_ ]*", "a size such as Standard_D2s_v3, or Mix"],
  ["^([01][0-9]|[2][0-3]):([03][0])$", "an hour or half an hour, such as 06:00 or 23:30"],
  ["^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}$", "a time without its zone, such as 2026-01-31T00:00:00"],
  ["(^[A-Z]+)([A-Za-z0-9]+_)+((BIN|", "a collation such as SQL_Latin1_General_CP1_CI_AS"],
  [
    "^(/subscriptions/[^?#]+|/providers/[Mm]icrosoft",
    "the id of a policy, or of a set of policies where these are taken",
  ],
  ["^/[^/]+/[^/]+/(billingAccounts", "the id of a billing scope, which begins with /providers/Microsoft.Billing/"],
  [
    "^(/subscriptions/|/providers/Microsoft\\.Management",
    "the id of a subscription or a management group, or one in a subscription",
  ],
  ["(?i)^(api|https)://", "a URI that begins with api:// or https://"],
  ["_CL$", "a name that ends with _CL"],
  ["^R/.+/P", "a repeating interval such as R/2026-01-31T00:00:00+00:00/P1W"],
  ["\\.png$", "a name that ends with .png"],
  ["\\.xsd$", "a name that ends with .xsd"],
  ["\\.azure\\.privatelinkservice$", "an alias that ends with .azure.privatelinkservice"],
  ["^(.)+.cap$", "a path that ends with .cap"],
  ["^https://(.*/)?$", "a URL that begins with https:// and ends with a slash"],
  ["^(https?://|git@|ssh://)", "an address that begins with https://, http://, git@, or ssh://"],
  ["(?i)^ldaps:", "a URL that begins with ldaps://"],
  ["^[0-9]+[smh]$", "a number of seconds, minutes, or hours, such as 5s or 10m"],
  ["^SQL[A-Za-z0-9]*-WS", "an offer such as SQL2019-WS2019"],
  ["^(TCP|UDP):(-", "a protocol and a port, such as TCP:80"],
  ["^[+-]?\\d+-[+]?\\d+$", "two numbers with a dash between them, such as 80-90"],
  ["^((\\+?0*[0-6]\\.)?", "a time of at most 7 days, such as 1.12:00:00 or 08:30:00"],
  ["(?i)^(Free|Basic|", "a SKU such as S0, GP_Gen5_2, or ElasticPool"],
  ["^(application-default|", "application-default, or a protocol and a port, such as TCP:80"],
  ["^[a-zA-Z_][a-zA-Z0-9_-]*:([a-z]+(=", "parameters with a type and at most a default, such as name:string='all'"],
  ["^(SQL_Default|", "SQL_Default, or a region's window such as SQL_WestEurope_MI_1"],
  [
    "/providers/Microsoft.Authorization/roleDefinitions/[0-9a-f]{8}",
    "the id of a role: its GUID behind /providers/Microsoft.Authorization/roleDefinitions/",
  ],
  ["^https://[^/.]+\\.[Mm][Aa][Nn]", "the address of a key of a managed HSM"],
  ["^Standard_([ABF]|", "a size of the families A, B, D, E, or F, such as Standard_D2s_v3"],
  ["-----BEGIN ", "a certificate that begins with -----BEGIN CERTIFICATE-----"],
  ['(?i)"lenses"', 'JSON with "lenses" in it'],
  ["^[a-zA-Z\\d_-]{1,63}(\\.", "2 to 34 parts of letters, digits, dashes, and underscores with dots between them"],
  ["^[^.]*(\\.[^.]*){1,33}$", "2 to 34 parts with dots between them"],
  ["^169\\.254\\.2[12]\\.", "an address from 169.254.21.0 to 169.254.22.255"],
];

/** The same behind "must not". */
const forbidden: readonly (readonly [begin: string, words: string])[] = [
  ["^([01]|20(0|1[0-6]|17-0[1-5]))", "be before June 2017"],
  ["(?i)^pg_", "begin with pg_"],
  ["^(10\\.|172\\.(1[6-9]|", "be a private address"],
];

/** What a pattern takes, in words of its own. */
export function spokenForm(pattern: string): string | undefined {
  return taken.find(([begin]) => pattern.startsWith(begin))?.[1];
}

/** What a pattern that must not be found forbids, in words of its own. */
export function spokenLimit(pattern: string): string | undefined {
  const names = namesIn(pattern);
  return names
    ? `be ${names.length > 4 ? `a name that is taken, such as ${names[0]}` : listed(names, "or")}`
    : forbidden.find(([begin]) => pattern.startsWith(begin))?.[1];
}

/** The names in a pattern that is only a list of names, `^(admin|root)$`; undefined for all others. */
export function namesIn(pattern: string): readonly string[] | undefined {
  const [, names] = /^(?:\(\?i\))?\^\(?((?:[\w| -]|\\\.){1,2000})\)?\$$/.exec(pattern) ?? [];
  return names?.replaceAll("\\.", ".").split("|");
}
