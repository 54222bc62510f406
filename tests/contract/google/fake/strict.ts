/**
 * An object of Google's that throws on whatever was not modelled, so that no test passes by accident. Symbols are looked up by the
 * engine itself and answer nothing.
 */
export function strict<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get(target, key) {
      if (key in target) return Reflect.get(target, key) as unknown;
      if (typeof key === "symbol") return undefined;
      throw new Error(`${name}.${key} is not modelled by the fake host.`);
    },
    set(_, key) {
      throw new Error(`${name}.${String(key)} was written to; Google's objects are read-only.`);
    },
  });
}
