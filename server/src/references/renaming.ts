import { type Attribute, type BodySchema, isSettable, takesBlock } from "../catalog/index";
import { ownProperty } from "../text/index";

/** What an argument is called in the newer version. */
export interface Renaming {
  readonly name: string;
  /** True where what was yes is no: `disable_x` became `x_enabled`. */
  readonly isInverted: boolean;
}

/** Switches that mean the same under other words. */
const sameSwitch: Readonly<Record<string, string>> = {
  public_access_behind_virtual_network_enabled: "public_network_access_enabled",
};

/**
 * The one argument of `body` that replaced another with the same meaning; undefined if there is none, or the provider
 * names more than one. `mentioned` is the replacement that the provider names.
 */
export function renamingOf(
  name: string,
  old: Attribute,
  body: BodySchema,
  mentioned: readonly string[],
): Renaming | undefined {
  // Which of several it is depends on the value.
  if (mentioned.length > 1) return undefined;
  const likely = mentioned.length > 0 ? mentioned : spelledAnew(name);
  const only = likely.find((other) => isSame(name, old, other, body.get(other)));
  if (only === undefined) return undefined;
  const isInverted = isNegative(only) !== isNegative(name);
  return isInverted && old.type !== "bool" ? undefined : { name: only, isInverted };
}

/** The pattern after which the provider renames switches: `enable_x` to `x_enabled`. */
function spelledAnew(name: string): readonly string[] {
  const stem = stemOf(name);
  return stem === name ? [] : [`${stem}_enabled`];
}

function isSame(name: string, old: Attribute, other: string, now: Attribute | undefined): boolean {
  if (!now || holds(name) !== holds(other) || !isLike(old, now)) return false;
  // Of two switches in other words, one may well turn off what the other turns on.
  return old.type !== "bool" || stemOf(name) === stemOf(other) || ownProperty(sameSwitch, name) === other;
}

function isLike(old: Attribute, now: Attribute): boolean {
  return (
    isSettable(now) === isSettable(old) &&
    now.type === old.type &&
    takesBlock(now) === takesBlock(old) &&
    now.elem?.type === old.elem?.type
  );
}

/** What a name says that its value is: an account's name is not its id, minutes are no text. */
function holds(name: string): string | undefined {
  return /_(id|name|url|uri|type|version|key|minutes|seconds|hours|days|gb|mb)s?$/.exec(name)?.[1];
}

function stemOf(name: string): string {
  return name.replace(/^(?:enable|disable|is)_|_(?:enabled|disabled)$/g, "");
}

function isNegative(name: string): boolean {
  return /(?:^|_)disabled?(?:_|$)/.test(name);
}
