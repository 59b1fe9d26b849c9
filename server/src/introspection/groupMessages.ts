/**
 * How providers say that arguments exclude, need or replace each other.
 * Sources: helper/schema/schema.go of hashicorp/terraform-plugin-sdk/v2; internal/configvalidator and the validators of
 * hashicorp/terraform-plugin-framework-validators.
 */

/** What a message says: the kind of group, and its members as the provider writes them (`encryption.0.key_id`). */
export interface GroupClaim {
  readonly group: "conflictsWith" | "exactlyOneOf" | "oneOf" | "requiredWith";
  readonly members: readonly string[];
}

const forms: readonly (readonly [GroupClaim["group"], RegExp])[] = [
  ["conflictsWith", /": conflicts with (\S{1,200})$/],
  ["conflictsWith", /Attribute "([^"]{1,200})" cannot be specified when/],
  ["exactlyOneOf", /only one of `([^`]{1,2000})` can be specified/],
  ["exactlyOneOf", /one \(and only one\) of \[([^\]]{1,2000})\] is required/],
  ["oneOf", /": one of `([^`]{1,2000})` must be specified/],
  ["oneOf", /At least one attribute out of \[([^\]]{1,2000})\] must be specified/],
  ["requiredWith", /": all of `([^`]{1,2000})` must be specified/],
  ["requiredWith", /Attribute "([^"]{1,200})" must be specified when/],
];

/**
 * The claim of a message, if it is about a group. `oneOf` is used for groups that need at least one, and for those
 * that need exactly one.
 */
export function groupClaim(message: string): GroupClaim | undefined {
  for (const [group, form] of forms) {
    const members = form.exec(message)?.[1];
    if (members) return { group, members: members.split(",").map((member) => keyOf(member.trim())) };
  }
  return undefined;
}

/** A path of the framework, `features[0].key`, as the SDK writes it. */
function keyOf(path: string): string {
  return path.replace(/\[(\d{1,9})\]/g, ".$1");
}

/** The argument that a message of the SDK is about, by the path in it, which is surer than the one beside it. */
export function keyIn(message: string): string | undefined {
  return /^"([a-z][\w.]{0,300})": /.exec(message)?.[1];
}

/** Whether a message is about a group, and so may hide what the provider thinks of a value. */
export function isGroupMessage(message: string): boolean {
  return groupClaim(message) !== undefined;
}
