/**
 * Stands in for zod/mini in the script that Google loads anew for every call of a function (docs/decisions/google-bundle.md). It knows what
 * the schemas of this project use and no more; a schema that uses anything else fails the build. That both give the same verdicts is tested.
 */
type Test = (value: unknown) => boolean;
type Result = { readonly success: true; readonly data: unknown } | { readonly success: false };

interface Schema {
  readonly holds: Test;
  /** Whether a strict object may lack it. */
  readonly mayMiss: boolean;
  safeParse(value: unknown): Result;
  parse(value: unknown): unknown;
  check(...checks: readonly Test[]): Schema;
}

function schema(holds: Test, mayMiss = false): Schema {
  return {
    holds,
    mayMiss,
    safeParse: (value) => (holds(value) ? { success: true, data: value } : { success: false }),
    parse: (value) => {
      if (!holds(value)) throw new TypeError("A value has not the shape that its schema asks for.");
      return value;
    },
    check: (...checks) => schema((value) => holds(value) && checks.every((test) => test(value))),
  };
}

const isObject = (value: unknown): value is Record<string, unknown> => Object.prototype.toString.call(value) === "[object Object]";

// Checks, which see only values of the type that they are about.
export const gte =
  (least: number): Test =>
  (value) =>
    (value as number) >= least;
export const lte =
  (most: number): Test =>
  (value) =>
    (value as number) <= most;
export const maxLength =
  (most: number): Test =>
  (value) =>
    (value as string).length <= most;
export const regex =
  (pattern: RegExp): Test =>
  (value) =>
    pattern.test(value as string);

export const unknown = (): Schema => schema(() => true);
export const string = (): Schema => schema((value) => typeof value === "string");
export const boolean = (): Schema => schema((value) => typeof value === "boolean");
export const number = (): Schema => schema((value) => Number.isFinite(value));
export const int = (): Schema => schema((value) => Number.isSafeInteger(value));
export const literal = (wanted: unknown): Schema => schema((value) => value === wanted);

export const optional = (inner: Schema): Schema => schema((value) => value === undefined || inner.holds(value), true);
export const nullable = (inner: Schema): Schema => schema((value) => value === null || inner.holds(value));
export const union = (options: readonly Schema[]): Schema => schema((value) => options.some((option) => option.holds(value)));
export const array = (item: Schema): Schema => schema((value) => Array.isArray(value) && value.every(item.holds));
export const tuple = (items: readonly Schema[]): Schema =>
  schema((value) => Array.isArray(value) && value.length === items.length && items.every((item, at) => item.holds(value[at])));
export const record = (_: Schema, held: Schema): Schema => schema((value) => isObject(value) && Object.values(value).every(held.holds));
export const strictObject = (shape: Readonly<Record<string, Schema>>): Schema =>
  schema((value) => {
    if (!isObject(value)) return false;
    const keys = Object.keys(value);
    const wanted = Object.entries(shape);
    return (
      keys.every((key) => wanted.some(([name]) => name === key)) &&
      wanted.every(([name, { holds, mayMiss }]) => (keys.includes(name) ? holds(value[name]) : mayMiss))
    );
  });

const isNull = (): Schema => literal(null);
const oneOf = (options: readonly unknown[]): Schema => schema((value) => options.includes(value));

export { isNull as null, oneOf as enum };
