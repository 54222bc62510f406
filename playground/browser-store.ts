/** A place for values under names that outlive the page, in this browser only. */
export interface Store {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

const databaseName = "matchsheet";
const tableName = "kept";

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The browser's storage gave no reason."));
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    // A full disk ends the transaction, not the request.
    transaction.onabort = () => reject(transaction.error ?? new Error("The browser's storage ended the writing."));
  });
}

/** The browser's IndexedDB. Rejects where the browser has none or forbids it, as some do in private windows. */
export async function openBrowserStore(): Promise<Store> {
  const opening = indexedDB.open(databaseName, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(tableName);
  const database = await answered(opening);
  const write = (act: (table: IDBObjectStore) => void): Promise<void> => {
    const transaction = database.transaction(tableName, "readwrite");
    act(transaction.objectStore(tableName));
    return finished(transaction);
  };
  return {
    get: (key) => answered<unknown>(database.transaction(tableName).objectStore(tableName).get(key)),
    set: (key, value) => write((table) => table.put(value, key)),
    remove: (key) => write((table) => table.delete(key)),
  };
}
