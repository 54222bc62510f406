import { officeError } from "./fake-book.ts";
import { NotModelled } from "./fake-entry.ts";

/** What an object of the model stands for, for calls that are handed another object. */
const hosts = new WeakMap<object, () => unknown>();

export function hostBehind(object: object): () => unknown {
  const find = hosts.get(object);
  if (!find) throw officeError("InvalidArgument", "That is no object of this model.");
  return find;
}

/** One kind of object of Excel's model: what can be loaded, set, reached and called. All else throws, so that nothing passes unseen. */
export interface Spec<H> {
  readonly name: string;
  readonly reads?: Readonly<Record<string, (host: H) => unknown>>;
  readonly writes?: Readonly<Record<string, (host: H, value: unknown) => void>>;
  /** Other objects reached as properties. */
  readonly links?: Readonly<Record<string, (reach: Reach<H>) => object>>;
  readonly calls?: Readonly<Record<string, (reach: Reach<H>, ...args: never[]) => unknown>>;
  /** A collection's own objects, loaded by `items/…`. */
  readonly items?: { readonly list: (host: H) => readonly unknown[]; readonly spec: Spec<never> };
  /** The ExcelApi version that brought a member. */
  readonly since?: Readonly<Record<string, string>>;
}

/** How one object makes another, or asks for something to be done. */
export interface Reach<H> {
  /** Reached when the batch is sent; null is a null object where that is allowed, and ItemNotFound elsewhere. */
  readonly to: <T>(spec: Spec<T>, find: (host: H) => T | null, orNull?: boolean) => object;
  readonly act: (does: (host: H) => void, about?: { readonly breaksUndo?: boolean }) => void;
}

interface Action {
  readonly run: () => void;
  readonly changes: boolean;
  readonly breaksUndo: boolean;
  readonly size: number;
}

interface Handle {
  /** undefined until the batch was sent, null for a null object. */
  host: unknown;
  readonly loaded: Map<string, unknown>;
}

export interface SessionRules {
  readonly supports: (version: string) => boolean;
  readonly inUndoGroup: boolean;
  readonly payloadLimit: number;
  /** Waits for the host, or throws what it throws before it looks at anything. */
  readonly admitted: () => Promise<void>;
  /** Called around the actions of one batch. */
  readonly sent: (batch: { changes: boolean; breaksUndo: boolean }) => void;
  /** May throw before the next changing action, to play a failing host. */
  readonly beforeChange: () => void;
}

const ignored = new Set<string | symbol>(["then", "toJSON", "constructor", "$$typeof", "nodeType", "asymmetricMatch"]);

/** One Excel.run: objects stand for things in the host, and everything happens when `sync` sends what was queued. */
export class Session {
  private readonly rules: SessionRules;
  private queue: Action[] = [];
  private responses: { handle: Handle; name: string; value: unknown }[] = [];
  private ended = false;

  constructor(rules: SessionRules) {
    this.rules = rules;
  }

  readonly context = new Proxy(
    {},
    {
      get: (_, name) => {
        if (ignored.has(name)) return undefined;
        if (name === "sync") return () => this.sync();
        if (name === "workbook" && this.root) return this.root;
        throw new NotModelled(`context.${String(name)}`);
      },
    },
  );
  root: object | undefined;

  end(): void {
    this.ended = true;
  }

  get isDone(): boolean {
    return this.queue.length === 0;
  }

  private push(action: Partial<Action> & Pick<Action, "run">): void {
    if (this.ended) throw new Error("An object was used after its Excel.run had ended.");
    this.queue.push({ changes: false, breaksUndo: false, size: 40, ...action });
  }

  async sync(): Promise<void> {
    if (this.ended) throw new Error("context.sync() after its Excel.run had ended.");
    await Promise.resolve();
    await this.rules.admitted();
    const batch = this.queue.splice(0);
    this.responses = [];
    if (batch.reduce((sum, action) => sum + action.size, 0) > this.rules.payloadLimit) throw officeError("RequestPayloadSizeLimitExceeded");
    this.rules.sent({ changes: batch.some((action) => action.changes), breaksUndo: batch.some((action) => action.breaksUndo) });
    for (const action of batch) {
      if (action.breaksUndo && this.rules.inUndoGroup) throw officeError("UndoNotSupported");
      if (action.changes) this.rules.beforeChange();
      action.run();
    }
    const size = this.responses.reduce((sum, { value }) => sum + (JSON.stringify(value)?.length ?? 4), 0);
    if (size > this.rules.payloadLimit) throw officeError("ResponsePayloadSizeLimitExceeded");
    for (const { handle, name, value } of this.responses) handle.loaded.set(name, value);
  }

  make<H>(spec: Spec<H>, find: () => H | null, orNull = false): object {
    const handle: Handle = { host: undefined, loaded: new Map() };
    this.push({
      run: () => {
        handle.host = find();
        if (handle.host === null && !orNull) throw officeError("ItemNotFound", `There is no such ${spec.name}.`);
      },
    });
    return this.proxy(spec, handle);
  }

  private proxy<H>(spec: Spec<H>, handle: Handle): object {
    const cache = new Map<string, object>();
    const reach: Reach<H> = {
      to: (kind, from, orNull = false) => this.make(kind, () => (handle.host === null ? null : from(handle.host as H)), orNull),
      act: (does, about = {}) =>
        this.push({ run: () => does(this.present(spec, handle)), changes: true, breaksUndo: about.breaksUndo ?? false }),
    };
    const object = new Proxy(
      {},
      {
        get: (_, key) => {
          if (ignored.has(key) || typeof key === "symbol") return undefined;
          return this.member(spec, handle, reach, cache, key);
        },
        set: (_, key, value) => {
          const write = spec.writes?.[String(key)];
          if (!write) throw new NotModelled(`${spec.name}.${String(key)} = …`);
          const sent = JSON.stringify(value);
          this.push({ run: () => write(this.present(spec, handle), JSON.parse(sent)), changes: true, size: sent.length });
          return true;
        },
      },
    );
    hosts.set(object, () => this.present(spec, handle));
    return object;
  }

  private present<H>(spec: Spec<H>, handle: Handle): H {
    if (handle.host === null || handle.host === undefined) throw officeError("ItemNotFound", `There is no such ${spec.name}.`);
    return handle.host as H;
  }

  private member<H>(spec: Spec<H>, handle: Handle, reach: Reach<H>, cache: Map<string, object>, key: string): unknown {
    const since = spec.since?.[key];
    if (since && !this.rules.supports(since)) throw officeError("ApiNotFound", `${spec.name}.${key} came with ExcelApi ${since}.`);
    if (key === "context") return this.context;
    if (key === "isNullObject") {
      if (handle.host === undefined) throw officeError("PropertyNotLoaded", `${spec.name}.isNullObject before sync`);
      return handle.host === null;
    }
    if (key === "load") return (names: unknown) => this.load(spec, handle, names);
    if (key === "items" && spec.items) return this.loadedValue(spec, handle, "items");
    if (spec.reads?.[key]) return this.loadedValue(spec, handle, key);
    const link = spec.links?.[key];
    if (link) {
      const linked = cache.get(key) ?? link(reach);
      cache.set(key, linked);
      return linked;
    }
    const call = spec.calls?.[key];
    if (call) return (...args: never[]) => call(reach, ...args);
    throw new NotModelled(`${spec.name}.${key}`);
  }

  private loadedValue<H>(spec: Spec<H>, handle: Handle, key: string): unknown {
    if (!handle.loaded.has(key)) throw officeError("PropertyNotLoaded", `${spec.name}.${key} was read before load and sync.`);
    return handle.loaded.get(key);
  }

  private load<H>(spec: Spec<H>, handle: Handle, names: unknown): void {
    const wanted = (Array.isArray(names) ? names : String(names ?? "").split(","))
      .map((name) => String(name).trim())
      .filter((name) => name !== "");
    if (wanted.length === 0) throw new Error(`${spec.name}.load without names loads everything; name the properties.`);
    for (const name of wanted) this.loadOne(spec, handle, name);
  }

  private loadOne<H>(spec: Spec<H>, handle: Handle, name: string): void {
    const since = spec.since?.[name];
    if (since && !this.rules.supports(since)) throw officeError("ApiNotFound", `${spec.name}.${name} came with ExcelApi ${since}.`);
    const [first, itemProperty] = name.split("/");
    if (first === "items" && spec.items && itemProperty) {
      const { list, spec: kind } = spec.items as { list: (host: H) => readonly unknown[]; spec: Spec<unknown> };
      const read = kind.reads?.[itemProperty];
      if (!read) throw new NotModelled(`${kind.name}.${itemProperty}`);
      const run = (): void => {
        const proxies = list(this.present(spec, handle)).map((host) =>
          this.proxy(kind, { host, loaded: new Map([[itemProperty, read(host)]]) }),
        );
        this.responses.push({ handle, name: "items", value: proxies });
      };
      this.push({ run });
      return;
    }
    const read = spec.reads?.[name];
    if (!read) throw new NotModelled(`${spec.name}.load("${name}")`);
    this.push({
      run: () => {
        if (handle.host !== null) this.responses.push({ handle, name, value: structuredClone(read(this.present(spec, handle))) });
      },
    });
  }
}
