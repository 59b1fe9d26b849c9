/** Something that goes with an object, and with it only. */
interface SideTable<K extends object, T> {
  get(object: K): T | undefined;
  set(object: K, value: T | undefined): void;
}

/**
 * Something that belongs to each object of a kind without being a part of it. Code that copies an object, walks over
 * it or compares two does not see it. `name` is for people who look at an object in a debugger.
 */
export function sideTable<K extends object, T>(name: string): SideTable<K, T> {
  const key = Symbol(name);
  return {
    get: (object: K & { [key]?: T }) => object[key],
    set(object, value) {
      Object.defineProperty(object, key, { value, writable: true, enumerable: false, configurable: true });
    },
  };
}
