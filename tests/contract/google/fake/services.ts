import type { Access } from "./access.ts";
import { GoogleException } from "./google-exception.ts";
import { spreadsheetApp } from "./spreadsheet-app.ts";
import { strict } from "./strict.ts";
import { formatDate, parseDate } from "./zone.ts";

const limits = { value: 9 * 1024, store: 500 * 1024 } as const;

/** The services of Google that an execution finds as globals. */
export function services(access: Access): Record<string, object> {
  return {
    SpreadsheetApp: spreadsheetApp(access),
    Utilities: strict("Utilities", { formatDate, parseDate }),
    LockService: lockService(access),
    PropertiesService: propertiesService(access),
    HtmlService: htmlService(access),
  };
}

function lockService({ book, may }: Access): object {
  const lock = strict("Lock", {
    tryLock: (milliseconds: number) => {
      if (milliseconds < 1000) throw new Error("A lock wants patience: the fake host expects at least a second.");
      if (book.lock !== "free") return false;
      book.lock = "ours";
      return true;
    },
    releaseLock: () => {
      if (book.unflushed > 0) throw new Error(`${book.unflushed} writes were not flushed before the lock was released.`);
      book.lock = "free";
    },
  });
  return strict("LockService", {
    getDocumentLock: () => {
      may("lock", "LockService.getDocumentLock");
      return book.lock === "none" ? null : lock;
    },
  });
}

function propertiesService({ book, may }: Access): object {
  const set = (key: string, value: unknown): void => {
    if (typeof value !== "string") throw new Error(`The property ${key} was given ${typeof value}; properties are text.`);
    if (Buffer.byteLength(value) > limits.value) throw new GoogleException("Argument too large: value");
    book.properties.set(key, value);
    const total = [...book.properties].reduce((sum, [name, held]) => sum + Buffer.byteLength(name + held), 0);
    if (total > limits.store)
      throw new GoogleException("You have exceeded the property storage quota. Please remove some properties and try again.");
  };
  const properties = strict("Properties", {
    getProperty: (key: string) => book.properties.get(key) ?? null,
    setProperty: set,
    setProperties: (given: Record<string, string>) => {
      for (const [key, value] of Object.entries(given)) set(key, value);
    },
    deleteProperty: (key: string) => void book.properties.delete(key),
  });
  return strict("PropertiesService", {
    getDocumentProperties: () => {
      may("properties", "PropertiesService.getDocumentProperties");
      return properties;
    },
  });
}

function htmlService({ files }: Access): object {
  const read = (name: string): string => {
    const html = files[`${name}.html`];
    if (html === undefined) throw new GoogleException(`No HTML file named ${name} was found.`);
    return html;
  };
  return strict("HtmlService", {
    createTemplateFromFile: (name: string) => {
      const html = read(name);
      return strict("HtmlTemplate", { getRawContent: () => html });
    },
    createHtmlOutputFromFile: (name: string) => {
      const html = read(name);
      const page = { title: "", html };
      const output: object = strict("HtmlOutput", {
        get title() {
          return page.title;
        },
        get html() {
          return page.html;
        },
        setTitle: (title: string) => {
          page.title = title;
          return output;
        },
      });
      return output;
    },
  });
}
