/**
 * What an object itself holds under a name, undefined where it holds nothing. Names come from files, Azure and programs,
 * and `toString`, `constructor` and `__proto__` are names there like any other: `object[name]` would find what every
 * object inherits. A test asserts that nothing else indexes an object by text.
 */
export function ownProperty<T>(object: { readonly [name: string]: T } | undefined, name: string): T | undefined {
  return object && Object.hasOwn(object, name) ? object[name] : undefined;
}
